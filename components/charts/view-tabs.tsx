'use client'

import { CHART_VIEWS, type ChartView } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import styles from './controls.module.css'

type Props = { readonly view: ChartView; readonly hasResults: boolean }

/** The ways to draw what the filter shows; each is a link. */
export function ViewTabs({ view, hasResults }: Props) {
  const views = (Object.keys(CHART_VIEWS) as ChartView[]).filter((key) => key !== 'results' || hasResults)
  return (
    <nav aria-label="Chart" className={styles.tabs}>
      <ul>
        {views.map((key) => (
          <li key={key}>
            <FilterLink
              patch={{ view: key === 'scale' ? null : key }}
              sameClaims
              aria-current={key === view ? 'page' : undefined}
            >
              {CHART_VIEWS[key]}
            </FilterLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
