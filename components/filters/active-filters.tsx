'use client'

import type { Facet } from '@/lib/query/facets'
import { EMPTY_FILTER } from '@/lib/query/filter'
import { chipsOf } from './chips'
import { FilterLink } from './filter-link'
import { useFilter } from './filter-state'
import styles from './filters.module.css'

/** Every chosen condition as a chip that takes it out, and one link that takes all out. */
export function ActiveFilters({ facets }: { facets: readonly Facet[] }) {
  const filter = useFilter()
  const chips = chipsOf(filter, facets)
  if (chips.length === 0) return null
  const { select, sort } = filter
  return (
    <ul className={styles.chips} aria-label="Chosen filters">
      {chips.map(({ id, label, without }) => (
        <li key={id}>
          <FilterLink className={styles.chip} patch={without} aria-label={`Remove ${label}`}>
            {label}
            <span aria-hidden="true">×</span>
          </FilterLink>
        </li>
      ))}
      <li>
        <FilterLink className={styles.clear} patch={{ ...EMPTY_FILTER, select, sort }}>
          Clear all
        </FilterLink>
      </li>
    </ul>
  )
}
