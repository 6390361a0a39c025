import type { HeatCell, TimelineYear } from '@/lib/query/chart/chart'
import type { Columns } from './columns'
import { newPapers } from './counts'
import { byGroup, grouping, medianOf, nth } from './medians'
import { least } from './order'
import type { Selection } from './select'
import { familyOf } from './summary'

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Count, median and best improvement of every technique and family that occur together. */
export function byTechniqueAndFamily(columns: Columns, rows: Selection): HeatCell[] {
  const { improvement, improvementHigh } = columns.numbers
  const { starts, codes } = columns.lists.technique
  const families = columns.dictionaries.metricFamily.values
  const techniques = columns.dictionaries.technique.values
  const cells = techniques.length * families.length
  const counts = new Uint32Array(cells)
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  let mentions = 0
  for (const row of rows) mentions += (starts[row + 1] ?? 0) - (starts[row] ?? 0)
  const factors = grouping(mentions)
  for (const row of rows) {
    const factor = improvement[row] ?? Number.NaN
    const high = improvementHigh[row] ?? Number.NaN
    const end = starts[row + 1] ?? 0
    for (let at = starts[row] ?? 0; at < end; at++) {
      const cell = (codes[at] ?? 0) * families.length + (columns.texts.metricFamily[row] ?? 0)
      counts[cell] = (counts[cell] ?? 0) + 1
      if (Number.isNaN(factor)) continue
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
export function byYear(columns: Columns, rows: Selection): TimelineYear[] {
  const { year, improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const isNewPaper = newPapers(columns)
  const years = new Map<number, { place: number; papers: number; counts: Uint32Array }>()
  const factors = grouping(rows.length)
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
    const factor = improvement[row] ?? Number.NaN
    if (!Number.isNaN(factor)) factors.add(entry.place, factor)
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

function spreadOf(values: Float64Array): TimelineYear['improvement'] {
  const { length: n } = values
  if (n === 0) return null
  return {
    count: n,
    low: nth(values, Math.floor((n + 3) / 4) - 1),
    median: medianOf(values),
    high: nth(values, Math.floor((3 * n + 3) / 4) - 1),
  }
}

/** The best claims of every family, with how many there are and their median improvement. */
export function byFamily(columns: Columns, rows: Selection, most: number) {
  const { improvement } = columns.numbers
  const families = columns.dictionaries.metricFamily.values
  const rowsOf = families.map((): number[] => [])
  for (const row of rows) {
    if (!Number.isNaN(improvement[row])) rowsOf[columns.texts.metricFamily[row] ?? 0]?.push(row)
  }
  const better = (a: number, b: number): number => (improvement[b] ?? 0) - (improvement[a] ?? 0) || a - b
  return rowsOf
    .flatMap((own, code) =>
      own.length === 0
        ? []
        : [
            {
              family: familyOf(families[code]),
              count: own.length,
              median: medianOf(Float64Array.from(own, (row) => improvement[row] ?? 0)),
              ids: least(own, most, better).map((row) => columns.ids[row] ?? ''),
            },
          ],
    )
    .sort((a, b) => b.count - a.count || byText(a.family, b.family))
}
