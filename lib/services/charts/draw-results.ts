import { quantityOf } from '@/lib/analysis/axis-value'
import type { Claim } from '@/lib/domain/claim'
import { unitSize } from '@/lib/domain/unit-size'
import { X_KINDS } from '@/lib/query/chart/axes'
import type { AxisKind } from '@/lib/query/chart/axis'
import type { ResultGroup } from '@/lib/query/chart/chart'
import { markOf, splitMarks } from '@/lib/query/chart/mark'
import { acrossAxis, type ScatterChart, upAxis } from '@/lib/query/chart/scatter'
import { figureOf } from '@/lib/query/claim-statement'
import { formatNumber } from '@/lib/query/format'
import type { Predicate } from '@/lib/query/predicate'
import { DEFAULT_SORT } from '@/lib/query/sort'
import { X_AXES } from '@/lib/query/view-labels'
import { type ChartContext, headOf } from './context'
import { decodingLines, peakLines, readerLines, uprightLimits } from './draw-limits'
import { MAX_MARKS } from './factors'
import { warnOf } from './warn'

/** Fewer papers than this say nothing about each other. */
const LEAST_PAPERS = 3

/**
 * The metrics and tasks whose absolute results enough papers state in units of one kind, the most papers
 * first. Without a task only physical quantities form a group: a score without its task means nothing.
 */
export function resultGroups(groups: readonly ResultGroup[]): ResultGroup[] {
  return groups
    .filter(({ task, unit }) => task !== null || !['%', 'points', 'score', 'x'].includes(unit))
    .filter(({ papers }) => papers >= LEAST_PAPERS)
    .sort((a, b) => b.papers - a.papers || b.claims - a.claims || a.metric.localeCompare(b.metric, 'en'))
}

/** An axis of a metric: rates and sizes span powers of ten, shares and scores do not. */
function axisOfGroup({ metric, unit }: ResultGroup, values: readonly number[]): AxisKind {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const isLog = low > 0 && high / low > 8
  const format =
    unit === 'FLOP/s'
      ? 'rate'
      : unit === '%'
        ? 'percent'
        : unit === 'B'
          ? 'bytes'
          : unit === 'params'
            ? 'count'
            : 'number'
  const inTitle = ['rate', 'percent', 'bytes'].includes(format)
    ? ''
    : `, ${unit === 'params' ? 'parameters' : unit}`
  return {
    key: 'value',
    title: `${metric}${inTitle}`,
    scale: isLog ? 'log' : 'linear',
    format,
    empty: isLog ? [1, 10] : [0, 100],
  }
}

const sameAs =
  ({ metric, task, unit }: ResultGroup) =>
  (claim: Claim): boolean =>
    claim.metric === metric && claim.task === task && unitSize(claim.unit).base === unit

/** Absolute results of one metric on one task against a quantity. */
export async function drawResults(context: ChartContext, group: ResultGroup): Promise<ScatterChart> {
  const { filter, predicates, devices, store } = context
  const axis = filter.x ?? 'params'
  const where: readonly Predicate[] = [
    ...predicates,
    { kind: 'among', column: 'metric', values: [group.metric] },
    { kind: 'among', column: 'valueRelation', values: ['absolute'] },
    ...(group.task === null ? [] : [{ kind: 'among', column: 'task', values: [group.task] } as const]),
  ]
  const found = await store.claims.page({ predicates: where, sort: DEFAULT_SORT, limit: MAX_MARKS })
  const claims = found.claims.filter(sameAs(group))
  const marks = claims.map((claim) => {
    const { size } = unitSize(claim.unit)
    const y = { low: claim.value * size, high: claim.valueHigh === null ? null : claim.valueHigh * size }
    return markOf(claim, quantityOf(claim, axis, devices), y, `${claim.metric} ${figureOf(claim)}`)
  })
  const limits = { devices, chosen: filter.limits ?? [], x: axis }
  const lines = [
    // On an axis of parameters a line for what fits says nothing of a rate.
    ...(axis === 'params' ? [] : uprightLimits(limits)),
    ...(group.unit === 'FLOP/s' ? peakLines(limits) : []),
    ...readerLines(filter.lines),
  ]
  const overlays = group.unit === 'tokens/s' ? decodingLines(limits) : []
  const along = (which: 'x' | 'y') => lines.filter((line) => line.axis === which).map(({ value }) => value)
  const plane = { ...splitMarks(marks), tiles: [], unscaledTiles: [] }
  const values = marks.flatMap(({ y, yHigh }) => [y, yHigh ?? y])
  const others = context.stats.claims - claims.length
  return {
    ...headOf(
      context,
      `${group.metric}${group.task === null ? '' : ` on ${group.task}`} against ${X_AXES[axis].toLowerCase()}`,
      {
        notDrawn: others > 0 ? [{ reason: 'of other metrics, tasks or readings', count: others }] : [],
        warning: warnOf(claims, devices, axis === 'params' ? 'scale' : null),
      },
    ),
    summary: `${formatNumber(claims.length)} results of ${formatNumber(group.papers)} papers: ${group.metric}${group.task === null ? '' : ` on ${group.task}`}`,
    view: 'results',
    x: acrossAxis(
      X_KINDS[axis],
      [plane],
      [...along('x'), ...overlays.flatMap(({ line }) => line.map(({ x }) => x))],
    ),
    y: upAxis(axisOfGroup(group, [...values, ...along('y')]), plane, [
      ...along('y'),
      ...overlays.flatMap(({ line }) => line.map(({ y }) => y)),
    ]),
    ...plane,
    noChange: null,
    unscaledTitle: X_KINDS[axis].unknown,
    quality: null,
    overlays,
    lines,
  }
}
