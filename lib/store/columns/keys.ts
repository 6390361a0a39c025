import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import type { Reader } from '../reader'
import { numbersIn } from '../text-search'
import { type Columns, isTextColumn } from './columns'
import { placesOf } from './places'

/** A column as numbers in its order; NaN has no value and comes last, whichever way is asked. */
export type Key = {
  readonly descending: boolean
  readonly of: (row: number) => number
  /** Where a value of a cursor lies among them, also one that is gone meanwhile. */
  readonly at: (value: string | number) => number
}

/** What rows are put in order by. */
export function keyOf(columns: Columns, reader: Reader, { key, descending }: Sort): Key {
  const { column } = SORT_COLUMNS[key]
  if (isTextColumn(column)) {
    const { values } = columns.dictionaries[column]
    const inOrder = values.filter((value) => value !== null).sort(byBytes)
    const places = new Map(inOrder.map((value, place) => [value, place]))
    const ranks = Float64Array.from(values, (value) =>
      value === null ? Number.NaN : (places.get(value) ?? 0),
    )
    const codes = columns.texts[column]
    const at = (value: string | number): number => {
      const place = places.get(String(value))
      return place ?? inOrder.filter((each) => byBytes(each, String(value)) < 0).length - 0.5
    }
    return { descending, of: (row) => ranks[codes[row] ?? 0] ?? Number.NaN, at }
  }
  if (column === 'subject' || column === 'paperTitle') return longTextKey(columns, reader, column, descending)
  const numbers = columns.numbers[column]
  return { descending, of: (row) => numbers[row] ?? Number.NaN, at: Number }
}

/** As SQLite compares texts: by their UTF-8 bytes. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const longTextRanks = new WeakMap<Columns, Map<string, Float64Array>>()

/** Subjects and titles are too many to hold: their order is read from the database's index, once a state. */
function longTextKey(
  columns: Columns,
  reader: Reader,
  column: 'subject' | 'paperTitle',
  descending: boolean,
): Key {
  const known = longTextRanks.get(columns) ?? new Map<string, Float64Array>()
  longTextRanks.set(columns, known)
  let ranks = known.get(column)
  if (ranks === undefined) {
    ranks = new Float64Array(columns.length).fill(Number.NaN)
    const groups = reader
      .prepare(
        `SELECT CAST(group_concat("row") AS BLOB) FROM "Claim" WHERE "reviewStatus" = 'accepted' GROUP BY "${column}" ORDER BY "${column}"`,
      )
      .pluck()
    let rank = 0
    for (const rows of groups.iterate() as IterableIterator<Uint8Array>) {
      for (const place of placesOf(columns, numbersIn(rows))) ranks[place] = rank
      rank++
    }
    known.set(column, ranks)
  }
  const found = ranks
  const rankAt = (operator: '=' | '>', value: string): number | undefined => {
    const rows = reader
      .prepare(
        `SELECT "row" FROM "Claim" WHERE "reviewStatus" = 'accepted' AND "${column}" ${operator} ? ORDER BY "${column}" LIMIT 1`,
      )
      .pluck()
      .all(value) as number[]
    const [place] = placesOf(columns, Int32Array.from(rows))
    return place === undefined ? undefined : found[place]
  }
  const at = (value: string | number): number =>
    rankAt('=', String(value)) ?? (rankAt('>', String(value)) ?? columns.length) - 0.5
  return { descending, of: (row) => found[row] ?? Number.NaN, at }
}
