import { IMPROVEMENT } from '@/lib/query/chart/axes'
import { axisOf } from '@/lib/query/chart/axis'
import type { RankingChart } from '@/lib/query/chart/chart'
import { rankClaims } from '@/lib/query/chart/ranked'
import { type ChartContext, headOf, withoutFactor } from './context'
import { warnOf } from './warn'

/** A family shows its best; the rest is counted, and a filter away. */
const MOST = 15

/** Every family's best claims in order, with their ranges, on one axis. */
export async function drawRanking(context: ChartContext): Promise<RankingChart> {
  const { predicates, devices, store } = context
  const families = await store.statistics.byFamily(predicates, MOST)
  const claims = await store.claims.byIds(families.flatMap(({ ids }) => ids))
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const ranked = families.map(({ family, count, median, ids }) => ({
    family,
    count,
    median,
    marks: rankClaims(ids.flatMap((id) => byId.get(id) ?? [])).marks,
  }))
  const shown = ranked.flatMap(({ marks }) => marks)
  const beyond = ranked.reduce((sum, { count, marks }) => sum + count - marks.length, 0)
  return {
    ...headOf(context, 'Improvement over the baseline, ranked within each family', {
      notDrawn: [
        ...(beyond > 0 ? [{ reason: `below the ${MOST} best of their family`, count: beyond }] : []),
        ...withoutFactor(context.stats),
      ],
      warning: warnOf(claims, devices, null),
    }),
    view: 'ranking',
    y: axisOf(IMPROVEMENT, [1, ...shown.flatMap(({ y, yHigh }) => [y, yHigh])]),
    families: ranked,
  }
}
