import type { Cursor } from '@/lib/query/cursor'
import type { Sort } from '@/lib/query/sort'
import type { Reader } from '../reader'
import type { Columns } from './columns'
import { type Key, keyOf } from './keys'
import type { Selection } from './selection'

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
