import { isKeyOf, METRIC_FAMILIES, type MetricFamily, NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { ClaimStats } from '@/lib/query/chart/summary'
import { has } from './bits'
import type { Columns } from './columns'
import { newPapers } from './counts'
import { medianOf } from './medians'
import type { Selection } from './selection'

/** Reading old rows must not fail on a word that this program does not know. */
export const familyOf = (text: string | null | undefined): MetricFamily =>
  typeof text === 'string' && isKeyOf(METRIC_FAMILIES, text) ? text : 'other'

/** Grows to hold the numbers that it is given; NaN is none. */
function bounds() {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  return {
    add(from: number, to: number): void {
      if (from < low) low = from
      if (from > high) high = from
      if (to > high) high = to
    },
    pair: (): readonly [number, number] | null => (low > high ? null : [low, high]),
  }
}

/** What a chart says of its claims in a line, and what it cannot place. */
export function summaryOf(columns: Columns, selection: Selection): ClaimStats {
  const { params, paramsHigh, improvement, improvementHigh } = columns.numbers
  const { metricFamily, valueRelation, noImprovementReason } = columns.texts
  const { dictionaries } = columns
  const { starts } = columns.lists.hardware
  const { rows, count } = selection
  const quality = dictionaries.metricFamily.codes.get('quality')
  const points = dictionaries.valueRelation.codes.get('points')
  const [scales, placedScales, factors] = [bounds(), bounds(), bounds()]
  const isNewPaper = newPapers(columns)
  const reasons = new Uint32Array(dictionaries.noImprovementReason.values.length)
  let [withImprovement, papers, withoutHardware, qualityPoints] = [0, 0, 0, 0]
  for (const row of rows) {
    const [scale, scaleHigh] = [params[row] ?? Number.NaN, paramsHigh[row] ?? Number.NaN]
    const factor = improvement[row] ?? Number.NaN
    scales.add(scale, scaleHigh)
    if (Number.isNaN(factor)) {
      const reason = noImprovementReason[row] ?? 0
      reasons[reason] = (reasons[reason] ?? 0) + 1
    } else {
      withImprovement++
      factors.add(factor, improvementHigh[row] ?? Number.NaN)
      placedScales.add(scale, scaleHigh)
    }
    if (isNewPaper(row)) papers++
    if (starts[row] === starts[row + 1]) withoutHardware++
    if (metricFamily[row] === quality && valueRelation[row] === points) qualityPoints++
  }
  const family = only(columns, selection, 'metricFamily')
  return {
    claims: count,
    papers,
    params: scales.pair(),
    paramsWithFactor: placedScales.pair(),
    improvement: factors.pair(),
    medianImprovement: withImprovement === 0 ? null : medianImprovement(columns, selection, withImprovement),
    withImprovement,
    qualityPoints,
    withoutHardware,
    metric: only(columns, selection, 'metric'),
    family: family === null ? null : familyOf(family),
    reasons: reasonsOf(dictionaries.noImprovementReason.values, reasons),
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

/** The median of so many improvements, read off their order. */
function medianImprovement({ ranked, numbers }: Columns, { bits }: Selection, count: number): number {
  const middle = new Float64Array(count % 2 === 1 ? 1 : 2)
  const from = (count - 1) >> 1
  let met = 0
  for (const row of ranked) {
    if (!has(bits, row)) continue
    if (met >= from) middle[met - from] = numbers.improvement[row] ?? Number.NaN
    if (++met === from + middle.length) break
  }
  return medianOf(middle)
}

/** Why rows have no improvement factor, the most frequent reason first; `counts` by the reason's code. */
function reasonsOf(names: readonly (string | null)[], counts: Uint32Array): ClaimStats['reasons'] {
  return names
    .map((name, code) => ({ value: name ?? '', count: counts[code] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .map(({ value, count }) => ({
      reason: isKeyOf(NO_IMPROVEMENT_REASONS, value) ? value : 'no_baseline_value',
      count,
    }))
}
