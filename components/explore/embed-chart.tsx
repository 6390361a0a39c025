import type { ExploreView } from '@/lib/query/views'
import { ChartDrawing } from '../charts/chart-panel'
import { exploreHref } from '../filters/filter-links'
import { FilterProvider } from '../filters/filter-state'
import { Filtered } from '../filters/filtered'
import styles from './explore.module.css'
import { Shown } from './shown'

/** The chart alone, for a frame in another page; a link leads to where it can be changed. */
export function EmbedChart({ view }: { view: ExploreView }) {
  return (
    <FilterProvider>
      <Filtered className={styles.embed} id="content">
        <Shown view={view} />
        <ChartDrawing chart={view.chart} filter={view.filter} />
        <p className={styles.source}>
          <a href={exploreHref(view.filter)} target="_blank" rel="noreferrer">
            Open in Claimboard
          </a>
          , dataset revision <code>{view.revision}</code>
        </p>
      </Filtered>
    </FilterProvider>
  )
}
