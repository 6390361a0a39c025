import { IMPROVEMENT } from '@/lib/query/chart/axes'
import { axisOf } from '@/lib/query/chart/axis'
import type { TimelineChart } from '@/lib/query/chart/chart'
import { type ChartContext, headOf } from './context'

/** Year by year: how many claims of which family, and where the middle half of the improvements lies. */
export async function drawTimeline(context: ChartContext): Promise<TimelineChart> {
  const { predicates, stats, store } = context
  const years = await store.statistics.byYear(predicates)
  const without = stats.claims - years.reduce((sum, { count }) => sum + count, 0)
  return {
    ...headOf(context, 'Claims by year of the paper, and their improvement', {
      notDrawn: without > 0 ? [{ reason: 'of papers whose year is not known', count: without }] : [],
      warning: null,
    }),
    view: 'timeline',
    years,
    y: axisOf(IMPROVEMENT, [
      1,
      ...years.flatMap(({ improvement }) => [improvement?.low ?? null, improvement?.high ?? null]),
    ]),
  }
}
