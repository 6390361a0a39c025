import type { Cursor } from '@/lib/query/cursor'
import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import type { Reader } from '../reader'
import { numbersIn } from '../text-search'
import { type Columns, isTextColumn } from './columns'
import { placesOf } from './places'
import type { Selection } from './selection'

/** A column as numbers in its order; NaN has no value and comes last, whichever way is asked. */
type Key = {
  readonly descending: boolean
  readonly of: (row: number) => number
  /** Where a value of a cursor lies among them, also one that is gone meanwhile. */
  readonly at: (value: string | number) => number
}

/** Rows kept beside the best ones until they are sorted again: sorting seldom is cheaper than keeping few. */
const SLACK = 512

type Wanted = { readonly sort: readonly Sort[]; readonly cursor: Cursor | null; readonly most: number }

/** The first `most` rows of a selection in an order, after a cursor where there is one. */
export function firstOf(
  columns: Columns,
  reader: Reader,
  selection: Selection,
  { sort, cursor, most }: Wanted,
): number[] {
  const keys = sort.map((each) => keyOf(columns, reader, each))
  const compare = (a: number, b: number): number => {
    for (const { of, descending } of keys) {
      const order = compareKeys(of(a), of(b), descending)
      if (order !== 0) return order
    }
    return a - b
  }
  const passes = cursor === null ? () => true : afterCursor(columns, keys, cursor)
  const [leading] = sort
  const isRanked = leading?.key === 'improvement' && leading.descending
  return least(isRanked ? bestOf(columns, selection, most, passes) : selection.rows, most, compare, passes)
}

/** The rows that the first ones by improvement are among: no more than those, and what equals the last of them. */
function bestOf(
  { numbers: { improvement } }: Columns,
  { best, rows }: Selection,
  most: number,
  passes: (row: number) => boolean,
): Iterable<number> {
  const found: number[] = []
  for (const row of best) {
    if (found.length >= most && improvement[row] !== improvement[found.at(-1) ?? -1]) return found
    if (passes(row)) found.push(row)
  }
  return rows
}

/** The rows that come first in an order, of those that pass. */
function least(
  rows: Iterable<number>,
  most: number,
  compare: (a: number, b: number) => number,
  passes: (row: number) => boolean,
): number[] {
  const best: number[] = []
  let worst: number | undefined
  for (const row of rows) {
    if ((worst !== undefined && compare(row, worst) > 0) || !passes(row)) continue
    best.push(row)
    if (best.length >= 2 * most + SLACK) {
      best.sort(compare).length = most
      worst = best.at(-1)
    }
  }
  return best.sort(compare).slice(0, most)
}

function compareKeys(a: number, b: number, descending: boolean): number {
  if (a === b) return 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : 1
  if (Number.isNaN(b)) return -1
  return a < b === descending ? 1 : -1
}

function afterCursor(
  columns: Columns,
  keys: readonly Key[],
  { values, id }: Cursor,
): (row: number) => boolean {
  const ends = keys.map(({ at }, index) => {
    const value = values[index] ?? null
    return value === null ? Number.NaN : at(value)
  })
  return (row) => {
    for (const [index, { of, descending }] of keys.entries()) {
      const order = compareKeys(of(row), ends[index] ?? Number.NaN, descending)
      if (order !== 0) return order > 0
    }
    return (columns.ids[row] ?? '') > id
  }
}

function keyOf(columns: Columns, reader: Reader, { key, descending }: Sort): Key {
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
