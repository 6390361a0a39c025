'use client'

import type { Facet, FacetKey, ScaleFacet } from '@/lib/query/facets'
import { serializeFilter } from '@/lib/query/filter'
import button from '../shell/button.module.css'
import { ActiveFilters } from './active-filters'
import { FacetGroup } from './facet-group'
import { useFilter, useUpdate } from './filter-state'
import styles from './filters.module.css'
import { ScaleRange } from './scale-range'

const OPEN: readonly FacetKey[] = ['family', 'phase', 'technique', 'hardware', 'qualifier']
const FOLDED: readonly FacetKey[] = ['task', 'audit', 'metric', 'relation', 'origin']

/** All filters: a rail beside the chart, or on a phone a sheet that a button opens. A plain form without a script. */
export function FilterRail({ facets, scale }: { facets: readonly Facet[]; scale: ScaleFacet }) {
  const filter = useFilter()
  const update = useUpdate()
  const among = (keys: readonly FacetKey[]): Facet[] =>
    keys.flatMap((key) => facets.filter((facet) => facet.key === key))
  const kept = serializeFilter({
    ...filter,
    q: null,
    params_min: null,
    params_max: null,
    limit: null,
    cursor: null,
  })
  return (
    <aside id="filters" popover="auto" className={styles.rail} aria-label="Filters">
      <form action="/" method="get" onSubmit={(event) => event.preventDefault()}>
        {[...new URLSearchParams(kept)].map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <div className={styles.top}>
          <input
            className={styles.search}
            type="search"
            name="q"
            value={filter.q ?? ''}
            onChange={(event) => update({ q: event.target.value.slice(0, 200) || null }, { typing: true })}
            placeholder="Search claims and papers"
            aria-label="Search claims and papers"
            autoComplete="off"
          />
          <button type="button" className={`${button.button} ${styles.done}`} popoverTarget="filters">
            Show results
          </button>
        </div>
        <ActiveFilters facets={facets} />
        {among(OPEN.slice(0, 2)).map((facet) => (
          <FacetGroup key={facet.key} facet={facet} />
        ))}
        <ScaleRange scale={scale} />
        {among(OPEN.slice(2)).map((facet) => (
          <FacetGroup key={facet.key} facet={facet} />
        ))}
        {among(FOLDED).map((facet) => (
          <FacetGroup key={facet.key} facet={facet} folded />
        ))}
        <noscript>
          <button type="submit" className={button.button}>
            Apply
          </button>
        </noscript>
      </form>
    </aside>
  )
}
