import { quantityOf } from '@/lib/analysis/axis-value'
import type { Claim } from '@/lib/domain/claim'
import { IMPROVEMENT, QUALITY, X_KINDS } from '@/lib/query/chart/axes'
import type { NotDrawn } from '@/lib/query/chart/chart-head'
import { type Mark, markOf, splitMarks } from '@/lib/query/chart/mark'
import { acrossAxis, type ScatterChart, upAxis } from '@/lib/query/chart/scatter'
import { firmly } from '@/lib/query/claim-statement'
import { formatValue } from '@/lib/query/format'
import type { Predicate } from '@/lib/query/predicate'
import { X_AXES, type XAxisKey } from '@/lib/query/view-labels'
import { type ChartContext, headOf, withoutFactor } from './context'
import { crowdedFrontier, tilesOf } from './draw-density'
import { readerLines, uprightLimits } from './draw-limits'
import { drawOverlays, overlayFaults } from './draw-overlays'
import { type Bare, factorsOf, MAX_MARKS } from './factors'
import { TOO_MANY_TO_JUDGE, warnOf } from './warn'

const QUALITY_POINTS: readonly Predicate[] = [
  { kind: 'among', column: 'metricFamily', values: ['quality'] },
  { kind: 'among', column: 'valueRelation', values: ['points'] },
  { kind: 'known', column: 'improvement', known: false },
]

const NOT_A_RATIO = 'a difference in points is not a ratio'

/** Improvement factors against a quantity, with changes of quality on an axis of their own. */
export async function drawScale(context: ChartContext): Promise<ScatterChart> {
  const { filter, stats, devices } = context
  const axis: XAxisKey = filter.x ?? 'params'
  const across = X_AXES[axis].toLowerCase()
  const isCrowded = stats.withImprovement > MAX_MARKS
  const [factors, quality] = await Promise.all([
    isCrowded && axis === 'params' ? tilesOf(context) : factorsOf(context, axis),
    qualityOf(context, axis),
  ])
  const overlayKeys = filter.overlay ?? []
  const lines = [
    ...uprightLimits({ devices, chosen: filter.limits ?? [], x: axis }),
    ...readerLines(filter.lines),
  ]
  const along = (which: 'x' | 'y') => lines.filter((line) => line.axis === which).map(({ value }) => value)
  const planes = quality === null ? [factors.plane] : [factors.plane, quality.plane]
  // The whole is known of a crowd, though only a part of it may have been asked for.
  const [allAcross, allUp] = isCrowded ? [stats.paramsWithFactor ?? [], stats.improvement ?? []] : [[], []]
  const x = acrossAxis(X_KINDS[axis], planes, [...along('x'), ...(axis === 'params' ? allAcross : [])])
  const y = upAxis(IMPROVEMENT, factors.plane, [1, ...along('y'), ...allUp])
  const overlays = drawOverlays(overlayKeys, {
    marks: factors.plane.marks,
    count: isCrowded ? stats.withImprovement : factors.plane.marks.length,
    across,
    frontier: isCrowded && axis === 'params' ? await crowdedFrontier(context, overlayKeys) : {},
  })
  const faults = overlayFaults(overlayKeys, overlays, across)
  const notDrawn = remaining(context, quality?.drawn ?? 0, factors.beyond)
  return {
    ...headOf(context, `Improvement over the baseline against ${across}`, {
      notDrawn,
      warning:
        [
          isCrowded ? TOO_MANY_TO_JUDGE : warnOf(factors.claims, devices, axis === 'params' ? 'scale' : null),
          ...faults,
        ]
          .filter((each) => each !== null)
          .join('. ') || null,
    }),
    view: 'scale',
    x,
    y,
    ...factors.plane,
    noChange: { value: 1, label: '1× is no change' },
    unscaledTitle: X_KINDS[axis].unknown,
    quality:
      quality === null
        ? null
        : { ...quality.plane, y: upAxis(QUALITY, quality.plane, [0]), noChange: { value: 0, label: '' } },
    overlays,
    lines,
  }
}

/** Changes of quality in points, the greatest first; null where there are none. */
async function qualityOf({ predicates, stats, devices, store }: ChartContext, axis: XAxisKey) {
  if (stats.qualityPoints === 0) return null
  const { claims } = await store.claims.page({
    predicates: [...predicates, ...QUALITY_POINTS],
    sort: [{ key: 'value', descending: true }],
    limit: MAX_MARKS / 4,
  })
  const marks = claims.flatMap((claim): Mark[] => {
    const sign = signOf(claim)
    if (sign === null) return []
    const points = formatValue(claim.value, claim.valueHigh, claim.unit === '%' ? 'points' : claim.unit)
    const y = { low: sign * claim.value, high: claim.valueHigh === null ? null : sign * claim.valueHigh }
    const reading = firmly(claim.qualifier, `${sign > 0 ? '+' : '−'}${points}`)
    return [markOf(claim, quantityOf(claim, axis, devices), y, reading)]
  })
  const plane: Bare = { ...splitMarks(marks), tiles: [], unscaledTiles: [] }
  return marks.length === 0 ? null : { plane, drawn: marks.length }
}

/** Which way a change of quality goes: up is better. */
function signOf({ improves, direction }: Claim): 1 | -1 | null {
  if (improves !== null) return improves ? 1 : -1
  return direction === 'none' ? null : direction === 'increase' ? 1 : -1
}

/** What is on neither plane, with the reasons. */
function remaining({ stats }: ChartContext, qualityDrawn: number, beyond: number): NotDrawn[] {
  const reasons = withoutFactor(stats).flatMap((each): NotDrawn[] => {
    const count = each.reason === NOT_A_RATIO ? each.count - qualityDrawn : each.count
    return count > 0 ? [{ ...each, count }] : []
  })
  return beyond > 0
    ? [...reasons, { reason: 'beyond what this axis draws one by one', count: beyond }]
    : reasons
}
