import type { Fault } from '@/lib/domain/errors'
import { describeFilter, type Filter } from '@/lib/query/filter'
import type { ExploreView } from '@/lib/query/views'
import { countFacets } from './count-facets'
import { type Deps, defaults } from './deps'
import { getChart } from './get-chart'
import { listClaims } from './list-claims'

export type ExploreInput = { readonly filter: Filter; readonly notices: readonly Fault[] }

/** Everything that the explore page shows for a filter. */
export async function exploreClaims(
  { filter, notices }: ExploreInput,
  deps: Deps = defaults,
): Promise<ExploreView> {
  // A page is reached by its own address, not by walking from the first one.
  const firstPage = { ...filter, cursor: null }
  const [list, counts, chart, selected, totalInDataset] = await Promise.all([
    listClaims(firstPage, deps),
    countFacets(filter, deps),
    getChart(filter, deps),
    deps.store.claims.byIds(filter.select ?? []),
    deps.store.claims.count([]),
  ])
  const { claims, total, revision } = list
  return {
    filter,
    notices,
    sentence: describeFilter(filter),
    claims,
    total,
    totalInDataset,
    ...counts,
    chart,
    selected,
    revision,
  }
}
