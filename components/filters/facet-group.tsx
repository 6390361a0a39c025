'use client'

import type { Facet, FacetValue } from '@/lib/query/facets'
import { FilterLink } from './filter-link'
import { toggleFacet } from './filter-links'
import { useFilter } from './filter-state'
import styles from './filters.module.css'

/** Values beyond this many wait behind "more". */
const SHOWN = 8

/** One facet: each value with its count, a click takes it in or out. */
export function FacetGroup({ facet, folded = false }: { facet: Facet; folded?: boolean }) {
  const filter = useFilter()
  if (facet.values.length === 0) return null
  const chosen = filter[facet.key]?.length ?? 0
  const shown = facet.values.slice(0, SHOWN)
  const more = facet.values.slice(SHOWN)
  return (
    <details className={styles.group} open={!folded || chosen > 0}>
      <summary>
        {facet.label}
        {chosen > 0 ? <span className={styles.chosen}>{chosen} chosen</span> : null}
      </summary>
      <FacetValues facet={facet} values={shown} />
      {more.length > 0 ? (
        <details className={styles.more}>
          <summary>{more.length} more</summary>
          <FacetValues facet={facet} values={more} />
        </details>
      ) : null}
    </details>
  )
}

function FacetValues({ facet, values }: { facet: Facet; values: readonly FacetValue[] }) {
  const filter = useFilter()
  const chosen: readonly string[] = filter[facet.key] ?? []
  return (
    <ul>
      {values.map(({ value, label, count }) => {
        const selected = chosen.includes(value)
        return (
          <li key={value}>
            <FilterLink
              className={styles.option}
              patch={toggleFacet(filter, facet.key, value)}
              aria-current={selected ? 'true' : undefined}
              rel="nofollow"
            >
              <span className={styles.box} aria-hidden="true" />
              {facet.key === 'family' ? (
                <span
                  className={styles.swatch}
                  style={{ background: `var(--family-${value})` }}
                  aria-hidden="true"
                />
              ) : null}
              <span className={styles.label}>{label}</span>
              <span className={styles.count}>{count}</span>
            </FilterLink>
          </li>
        )
      })}
    </ul>
  )
}
