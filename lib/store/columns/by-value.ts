import type { HeatCell, TimelineYear } from '@/lib/query/chart/chart'
import { boundsOf, mostOf } from './bounds'
import type { Columns } from './columns'
import { byGroup, grouping, medianOf } from './medians'
import type { Selection } from './selection'
import { familyOf } from './summary'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Count, median and best improvement of every technique and family that occur together. */
export function byTechniqueAndFamily(columns: Columns, { rows, best: placed }: Selection): HeatCell[] {
  const { improvement, improvementHigh } = columns.numbers
  const { starts, codes } = columns.lists.technique
  const families = columns.dictionaries.metricFamily.values
  const techniques = columns.dictionaries.technique.values
  const cells = techniques.length * families.length
  const cellOf = (row: number, at: number): number =>
    (codes[at] ?? 0) * families.length + (columns.texts.metricFamily[row] ?? 0)
  const counts = new Uint32Array(cells)
  let mentions = 0
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0
    const [start, end] = [starts[row] ?? 0, starts[row + 1] ?? 0]
    mentions += end - start
    for (let at = start; at < end; at++) {
      const cell = cellOf(row, at)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const factors = grouping(mentions)
  for (const row of placed) {
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
export function byYear(columns: Columns, { rows, best }: Selection): TimelineYear[] {
  const { year, improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const span = boundsOf(rows, year, year)
  if (span === null) return []
  const [first, last] = span
  const years = last - first + 1
  const counts = new Uint32Array(years * families.length)
  const papers = new Uint32Array(years)
  // A paper is of one year.
  const seen = new Uint8Array(mostOf(columns.papers) + 1)
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const place = (year[row] ?? Number.NaN) - first
    if (Number.isNaN(place)) continue
    const cell = place * families.length + (columns.texts.metricFamily[row] ?? 0)
    counts[cell] = (counts[cell] ?? 0) + 1
    const paper = columns.papers[row] ?? 0
    papers[place] = (papers[place] ?? 0) + 1 - (seen[paper] ?? 0)
    seen[paper] = 1
  }
  const factors = grouping(best.length)
  for (const row of best) {
    const place = (year[row] ?? Number.NaN) - first
    if (!Number.isNaN(place)) factors.add(place, improvement[row] ?? 0)
  }
  return byGroup(factors.done(), years).flatMap((values, place) => {
    const own = counts.subarray(place * families.length, (place + 1) * families.length)
    const count = own.reduce((sum, each) => sum + each, 0)
    if (count === 0) return []
    return [
      {
        year: first + place,
        count,
        papers: papers[place] ?? 0,
        families: [...own]
          .flatMap((each, code) => (each === 0 ? [] : [{ family: familyOf(families[code]), count: each }]))
          .sort((a, b) => b.count - a.count || byText(a.family, b.family)),
        improvement: spreadOf(values),
      },
    ]
  })
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
export function byFamily(columns: Columns, { best }: Selection, most: number) {
  const { improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const rows = grouping(best.length)
  for (const row of best) rows.add(columns.texts.metricFamily[row] ?? 0, row)
  return byGroup(rows.done(), families.length)
    .flatMap((own, code) =>
      own.length === 0
        ? []
        : [
            {
              family: familyOf(families[code]),
              count: own.length,
              median: medianOf(own.map((row) => improvement[row] ?? 0)),
              ids: Array.from(own.subarray(0, most), (row) => columns.ids[row] ?? ''),
            },
          ],
    )
    .sort((a, b) => b.count - a.count || byText(a.family, b.family))
}
