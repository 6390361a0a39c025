import { isKeyOf, METRIC_FAMILIES, type MetricFamily, NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { ClaimStats } from '@/lib/query/chart/summary'
import { rowsIn, shared, sizeShared, without } from './bits'
import { boundsOf } from './bounds'
import type { Columns } from './columns'
import { countCodes, countPapers, countValues } from './counts'
import { medianOf } from './medians'
import { type Selection, selectionOf } from './selection'
import { setsOf } from './sets'

/** Reading old rows must not fail on a word that this program does not know. */
export const familyOf = (text: string | null | undefined): MetricFamily =>
  typeof text === 'string' && isKeyOf(METRIC_FAMILIES, text) ? text : 'other'

/** What a chart says of its claims in a line, and what it cannot place. */
export function summaryOf(columns: Columns, selection: Selection): ClaimStats {
  const { params, paramsHigh, improvement, improvementHigh } = columns.numbers
  const { bits, rows, best, count } = selection
  const sets = setsOf(columns)
  const placed = rowsIn(shared(bits, sets.known('improvement')))
  const families = countValues(columns, selection, 'metricFamily')
  const family = families.length === 1 ? familyOf(families[0]?.value) : null
  return {
    claims: count,
    papers: countPapers(columns, rows),
    params: boundsOf(rowsIn(shared(bits, sets.known('params'))), params, paramsHigh),
    paramsWithFactor: boundsOf(placed, params, paramsHigh),
    improvement: boundsOf(placed, improvement, improvementHigh),
    medianImprovement: medianImprovement(columns, best),
    withImprovement: best.length,
    qualityPoints: sizeShared(
      shared(bits, sets.equal('metricFamily', 'quality')),
      sets.equal('valueRelation', 'points'),
    ),
    withoutHardware: sizeShared(bits, sets.without('hardware')),
    metric: onlyMetric(columns, rows),
    family,
    reasons: reasonsOf(columns, selection),
  }
}

/** The metric of all rows; null where they differ. */
function onlyMetric({ texts, dictionaries }: Columns, rows: Uint32Array): string | null {
  const [row] = rows
  if (row === undefined) return null
  const first = texts.metric[row] ?? 0
  return rows.every((each) => texts.metric[each] === first)
    ? (dictionaries.metric.values[first] ?? null)
    : null
}

/** The median improvement of rows in its order; null where there are none. */
function medianImprovement({ numbers }: Columns, best: Uint32Array): number | null {
  if (best.length === 0) return null
  const middle = best.subarray((best.length - 1) >> 1, (best.length >> 1) + 1)
  return medianOf(Float64Array.from(middle, (row) => numbers.improvement[row] ?? Number.NaN))
}

/** Why rows have no improvement factor, the most frequent reason first. */
function reasonsOf(columns: Columns, { bits }: Selection): ClaimStats['reasons'] {
  const unplaced = selectionOf(without(bits, setsOf(columns).known('improvement')), columns.ranked)
  const counts = countCodes(columns, unplaced, 'noImprovementReason')
  return columns.dictionaries.noImprovementReason.values
    .map((name, code) => ({ value: name ?? '', count: counts[code] ?? 0 }))
    .filter((each) => each.count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value, count }) => ({
      reason: isKeyOf(NO_IMPROVEMENT_REASONS, value) ? value : 'no_baseline_value',
      count,
    }))
}
