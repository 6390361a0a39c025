import { isKeyOf, METRIC_FAMILIES, type MetricFamily, NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { ClaimStats } from '@/lib/query/chart/summary'
import type { Columns } from './columns'
import { countRows, countTexts, newPapers } from './counts'
import { medianOf } from './medians'
import type { Selection } from './select'

/** Reading old rows must not fail on a word that this program does not know. */
export const familyOf = (text: string | null | undefined): MetricFamily =>
  typeof text === 'string' && isKeyOf(METRIC_FAMILIES, text) ? text : 'other'

/** Grows to hold the numbers that it is given. */
function bounds() {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  return {
    add(from: number, to: number): void {
      if (from < low) low = from
      const end = Number.isNaN(to) ? from : to
      if (end > high) high = end
    },
    pair: (): readonly [number, number] | null => (low > high ? null : [low, high]),
  }
}

/** What a chart says of its claims in a line, and what it cannot place. */
export function summaryOf(columns: Columns, rows: Selection): ClaimStats {
  const { params, paramsHigh, improvement, improvementHigh } = columns.numbers
  const [scales, placedScales, factors] = [bounds(), bounds(), bounds()]
  const values = new Float64Array(rows.length)
  const isNewPaper = newPapers(columns)
  const { starts } = columns.lists.hardware
  let [withImprovement, papers, withoutHardware] = [0, 0, 0]
  for (const row of rows) {
    const [scale, scaleHigh] = [params[row] ?? Number.NaN, paramsHigh[row] ?? Number.NaN]
    const factor = improvement[row] ?? Number.NaN
    scales.add(scale, scaleHigh)
    if (!Number.isNaN(factor)) {
      values[withImprovement++] = factor
      factors.add(factor, improvementHigh[row] ?? Number.NaN)
      placedScales.add(scale, scaleHigh)
    }
    if (isNewPaper(row)) papers++
    if (starts[row] === starts[row + 1]) withoutHardware++
  }
  const family = only(columns, rows, 'metricFamily')
  return {
    claims: rows.length,
    papers,
    params: scales.pair(),
    paramsWithFactor: placedScales.pair(),
    improvement: factors.pair(),
    medianImprovement: withImprovement === 0 ? null : medianOf(values.subarray(0, withImprovement)),
    withImprovement,
    qualityPoints: qualityPoints(columns, rows),
    withoutHardware,
    metric: only(columns, rows, 'metric'),
    family: family === null ? null : familyOf(family),
    reasons: reasonsOf(columns, rows),
  }
}

/** The value of a column that all rows share; null where they differ. */
function only(columns: Columns, rows: Selection, column: 'metric' | 'metricFamily'): string | null {
  const codes = columns.texts[column]
  const first = codes[rows[0] ?? 0]
  if (rows.length === 0) return null
  for (const row of rows) if (codes[row] !== first) return null
  return columns.dictionaries[column].values[first ?? 0] ?? null
}

function qualityPoints({ texts, dictionaries }: Columns, rows: Selection): number {
  const quality = dictionaries.metricFamily.codes.get('quality')
  const points = dictionaries.valueRelation.codes.get('points')
  return countRows(rows, (row) => texts.metricFamily[row] === quality && texts.valueRelation[row] === points)
}

/** Why rows have no improvement factor, the most frequent reason first. */
function reasonsOf(columns: Columns, rows: Selection): ClaimStats['reasons'] {
  const { improvement } = columns.numbers
  const without = rows.filter((row) => Number.isNaN(improvement[row]))
  const counts = countTexts(columns, without, 'noImprovementReason')
  const unnamed = without.length - counts.reduce((sum, { count }) => sum + count, 0)
  return [...counts, ...(unnamed > 0 ? [{ value: '', count: unnamed }] : [])]
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value, count }) => ({
      reason: isKeyOf(NO_IMPROVEMENT_REASONS, value) ? value : 'no_baseline_value',
      count,
    }))
}
