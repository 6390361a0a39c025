import { type Chart, chartOf } from '@/lib/query/chart-marks'
import { type Filter, toPredicates } from '@/lib/query/filter'
import { DEFAULT_SORT } from '@/lib/query/sort'
import { type Deps, defaults } from './deps'
import { drawOverlays } from './draw-overlays'

/** A chart draws this many claims one by one; what is beyond is counted and named. */
const MAX_MARKS = 2000

/** The chart of everything that the filter shows, whatever page or order the table has. */
export async function getChart(filter: Filter, { store }: Deps = defaults): Promise<Chart> {
  const predicates = toPredicates(filter)
  const [{ claims }, total] = await Promise.all([
    store.claims.page({ predicates, sort: DEFAULT_SORT, limit: MAX_MARKS }),
    store.claims.count(predicates),
  ])
  const chart = chartOf(claims, total)
  const keys = filter.overlay ?? []
  if (keys.length === 0) return chart
  return drawOverlays({ claims, devices: await store.devices.list(), chart }, keys)
}
