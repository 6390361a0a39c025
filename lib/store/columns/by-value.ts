import type { HeatCell, TimelineYear } from '@/lib/query/chart/chart'
import { has } from './bits'
import type { Columns } from './columns'
import { newPapers } from './counts'
import { byGroup, grouping, medianOf } from './medians'
import type { Selection } from './selection'
import { familyOf } from './summary'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Count, median and best improvement of every technique and family that occur together. */
export function byTechniqueAndFamily(columns: Columns, { bits, rows }: Selection): HeatCell[] {
  const { improvement, improvementHigh } = columns.numbers
  const { starts, codes } = columns.lists.technique
  const families = columns.dictionaries.metricFamily.values
  const techniques = columns.dictionaries.technique.values
  const cells = techniques.length * families.length
  const cellOf = (row: number, at: number): number =>
    (codes[at] ?? 0) * families.length + (columns.texts.metricFamily[row] ?? 0)
  const counts = new Uint32Array(cells)
  let mentions = 0
  for (const row of rows) {
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
    mentions += end - start
    for (let at = start; at < end; at++) {
      const cell = cellOf(row, at)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const factors = grouping(mentions)
  for (const row of columns.ranked) {
    if (!has(bits, row)) continue
    const factor = improvement[row] ?? Number.NaN
    const high = improvementHigh[row] ?? Number.NaN
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const cell = cellOf(row, at)
      factors.add(cell, factor)
      best[cell] = Math.max(best[cell] ?? factor, Number.isNaN(high) ? factor : high)
    }
  }
  return byGroup(factors.done(), cells).flatMap((values, cell) => {
    const count = counts[cell] ?? 0
    if (count === 0) return []
    return [
      {
        technique: techniques[Math.floor(cell / families.length)] ?? '',
        family: familyOf(families[cell % families.length]),
        count,
        median: values.length === 0 ? null : medianOf(values),
        best: values.length === 0 ? null : (best[cell] ?? null),
      },
    ]
  })
}

/** Years with their claims by family, and the quartiles of the improvement factors (nearest rank). */
export function byYear(columns: Columns, { bits, rows }: Selection): TimelineYear[] {
  const { year, improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const isNewPaper = newPapers(columns)
  const years = new Map<number, { place: number; papers: number; counts: Uint32Array }>()
  for (const row of rows) {
    const when = year[row] ?? Number.NaN
    if (Number.isNaN(when)) continue
    let entry = years.get(when)
    if (entry === undefined) {
      entry = { place: years.size, papers: 0, counts: new Uint32Array(families.length) }
      years.set(when, entry)
    }
    const family = columns.texts.metricFamily[row] ?? 0
    entry.counts[family] = (entry.counts[family] ?? 0) + 1
    if (isNewPaper(row)) entry.papers++
  }
  const factors = grouping(rows.length)
  for (const row of columns.ranked) {
    const place = years.get(year[row] ?? Number.NaN)?.place
    if (place !== undefined && has(bits, row)) factors.add(place, improvement[row] ?? 0)
  }
  const values = byGroup(factors.done(), years.size)
  return [...years]
    .sort(([a], [b]) => a - b)
    .map(([when, { place, papers, counts }]) => ({
      year: when,
      count: counts.reduce((sum, count) => sum + count, 0),
      papers,
      families: [...counts]
        .flatMap((count, code) => (count === 0 ? [] : [{ family: familyOf(families[code]), count }]))
        .sort((a, b) => b.count - a.count || byText(a.family, b.family)),
      improvement: spreadOf(values[place] ?? new Float64Array(0)),
    }))
}

/** The quartiles of values from the greatest down. */
function spreadOf(values: Float64Array): TimelineYear['improvement'] {
  const { length: n } = values
  if (n === 0) return null
  const nthLowest = (rank: number): number => values[n - rank] ?? Number.NaN
  return {
    count: n,
    low: nthLowest(Math.floor((n + 3) / 4)),
    median: medianOf(values),
    high: nthLowest(Math.floor((3 * n + 3) / 4)),
  }
}

/** The best claims of every family, with how many there are and their median improvement. */
export function byFamily(columns: Columns, { bits }: Selection, most: number) {
  const { improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const rowsOf = families.map((): number[] => [])
  for (const row of columns.ranked)
    if (has(bits, row)) rowsOf[columns.texts.metricFamily[row] ?? 0]?.push(row)
  return rowsOf
    .flatMap((own, code) =>
      own.length === 0
        ? []
        : [
            {
              family: familyOf(families[code]),
              count: own.length,
              median: medianOf(Float64Array.from(own, (row) => improvement[row] ?? 0)),
              ids: own.slice(0, most).map((row) => columns.ids[row] ?? ''),
            },
          ],
    )
    .sort((a, b) => b.count - a.count || byText(a.family, b.family))
}
