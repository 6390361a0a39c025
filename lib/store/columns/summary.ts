import { isKeyOf, METRIC_FAMILIES, type MetricFamily, NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { ClaimStats } from '@/lib/query/chart/summary'
import { boundsOf } from './bounds'
import type { Columns } from './columns'
import { countRows, newPapers } from './counts'
import { medianOf } from './medians'
import type { Selection } from './selection'

/** Reading old rows must not fail on a word that this program does not know. */
export const familyOf = (text: string | null | undefined): MetricFamily =>
  typeof text === 'string' && isKeyOf(METRIC_FAMILIES, text) ? text : 'other'

/** What a chart says of its claims in a line, and what it cannot place. */
export function summaryOf(columns: Columns, selection: Selection): ClaimStats {
  const { params, paramsHigh, improvement, improvementHigh } = columns.numbers
  const { metricFamily, valueRelation } = columns.texts
  const { dictionaries, lists } = columns
  const { rows, best, count } = selection
  const quality = dictionaries.metricFamily.codes.get('quality')
  const points = dictionaries.valueRelation.codes.get('points')
  const family = only(columns, selection, 'metricFamily')
  return {
    claims: count,
    papers: countRows(rows, newPapers(columns)),
    params: boundsOf(rows, params, paramsHigh),
    paramsWithFactor: boundsOf(best, params, paramsHigh),
    improvement: boundsOf(best, improvement, improvementHigh),
    medianImprovement: medianImprovement(columns, selection),
    withImprovement: best.length,
    qualityPoints: countRows(rows, (row) => metricFamily[row] === quality && valueRelation[row] === points),
    withoutHardware: countRows(rows, (row) => lists.hardware.starts[row] === lists.hardware.starts[row + 1]),
    metric: only(columns, selection, 'metric'),
    family: family === null ? null : familyOf(family),
    reasons: reasonsOf(columns, selection),
  }
}

/** The value of a column that all rows share; null where they differ. */
function only(columns: Columns, { rows }: Selection, column: 'metric' | 'metricFamily'): string | null {
  const codes = columns.texts[column]
  const first = codes[rows[0] ?? 0]
  if (rows.length === 0) return null
  for (const row of rows) if (codes[row] !== first) return null
  return columns.dictionaries[column].values[first ?? 0] ?? null
}

/** The median improvement, read off the order; null where no row has one. */
function medianImprovement({ numbers }: Columns, { best }: Selection): number | null {
  if (best.length === 0) return null
  const middle = best.subarray((best.length - 1) >> 1, (best.length >> 1) + 1)
  return medianOf(Float64Array.from(middle, (row) => numbers.improvement[row] ?? Number.NaN))
}

/** Why rows have no improvement factor, the most frequent reason first. */
function reasonsOf({ numbers, texts, dictionaries }: Columns, { rows }: Selection): ClaimStats['reasons'] {
  const names = dictionaries.noImprovementReason.values
  const counts = new Uint32Array(names.length)
  for (const row of rows) {
    if (!Number.isNaN(numbers.improvement[row])) continue
    const reason = texts.noImprovementReason[row] ?? 0
    counts[reason] = (counts[reason] ?? 0) + 1
  }
  return names
    .map((name, code) => ({ value: name ?? '', count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value, count }) => ({
      reason: isKeyOf(NO_IMPROVEMENT_REASONS, value) ? value : 'no_baseline_value',
      count,
    }))
}
