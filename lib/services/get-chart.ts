import type { Chart, ResultGroup } from '@/lib/query/chart/chart'
import { type Filter, toPredicates } from '@/lib/query/filter'
import type { ChartContext } from './charts/context'
import { drawHeat } from './charts/draw-heat'
import { drawRanking } from './charts/draw-ranking'
import { drawResults, resultGroups } from './charts/draw-results'
import { drawScale } from './charts/draw-scale'
import { drawTimeline } from './charts/draw-timeline'
import { type Deps, defaults } from './deps'

/** The metrics and tasks that can be charted as absolute results: those of the filter, its own metric and task aside. */
export async function listResultGroups(filter: Filter, { store }: Deps = defaults): Promise<ResultGroup[]> {
  const open = { ...filter, metric: null, task: null }
  return resultGroups(await store.statistics.absoluteResults(toPredicates(open)))
}

/** The chart that a filter and view ask for, of everything that the filter shows, whatever page or order the table has. */
export async function getChart(filter: Filter, { store }: Deps = defaults): Promise<Chart> {
  const predicates = toPredicates(filter)
  const [stats, devices] = await Promise.all([store.statistics.summary(predicates), store.devices.list()])
  const context: ChartContext = { filter, predicates, stats, devices, store }
  switch (filter.view ?? 'scale') {
    case 'ranking':
      return drawRanking(context)
    case 'heat':
      return drawHeat(context)
    case 'timeline':
      return drawTimeline(context)
    case 'results': {
      const [group] = resultGroups(await store.statistics.absoluteResults(predicates))
      return group === undefined ? drawScale(context) : drawResults(context, group)
    }
    case 'scale':
      return drawScale(context)
  }
}
