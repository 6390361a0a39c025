import { claimsOnly, type Filter, serializeFilter } from '@/lib/query/filter'
import type { ExploreView } from '@/lib/query/views'
import { ChartPanel } from '../charts/chart-panel'
import { ClaimTable } from '../claims/claim-table'
import { ColumnChooser } from '../claims/column-chooser'
import { SelectionBar } from '../compare/selection-bar'
import { exploreHref } from '../filters/filter-links'
import { FilterRail } from '../filters/filter-rail'
import { FilterProvider } from '../filters/filter-state'
import { Filtered } from '../filters/filtered'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Downloads } from '../shell/downloads'
import { Notices } from '../shell/notices'
import { Actions, Revision } from '../shell/page'
import styles from './explore.module.css'
import { ReadyViews } from './ready-views'
import { Shown } from './shown'

/** The query of the same claims as a file. */
const rowsQuery = (filter: Filter): string => serializeFilter({ ...claimsOnly(filter), sort: filter.sort })

/** Chart, filters and table of one filter. */
export function ExplorePage({ view }: { view: ExploreView }) {
  const { filter, claims, total, chart, resultGroups, limitChoices, facets, scale, notices } = view
  return (
    <FilterProvider>
      <div className={styles.columns}>
        <FilterRail facets={facets} scale={scale} />
        <Filtered id="content" className={styles.content}>
          <Notices notices={notices} href={exploreHref(filter)} />
          <Shown view={view} />
          {total === view.totalInDataset ? <ReadyViews /> : null}
          <button type="button" className={`${button.button} ${styles.openFilters}`} popoverTarget="filters">
            Filters
          </button>
          {total === 0 ? (
            <p className={styles.empty}>
              No claim meets every condition. Take out one of the filters, search for fewer words, or{' '}
              <a href="/">start again with all claims</a>.
            </p>
          ) : (
            <>
              <ChartPanel
                chart={chart}
                filter={filter}
                resultGroups={resultGroups}
                limitChoices={limitChoices}
              />
              <div className={styles.tableHead}>
                <h2>Claims</h2>
                <Actions>
                  <ColumnChooser />
                  <Downloads address="/api/v1/claims" query={rowsQuery(filter)} />
                  <CopyLink />
                </Actions>
              </div>
              <ClaimTable claims={claims} total={total} />
            </>
          )}
          <Revision revision={view.revision} />
          <SelectionBar />
        </Filtered>
      </div>
    </FilterProvider>
  )
}
