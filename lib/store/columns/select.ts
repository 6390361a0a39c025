import { LRUCache } from 'lru-cache'
import type { Predicate } from '@/lib/query/predicate'
import type { Reader } from '../reader'
import { rowsWithWords } from '../text-search'
import { type Columns, type ListColumn, placeOf, TEXT_COLUMNS, type TextColumn } from './columns'

/** The rows that a filter shows, in the order of their ids. */
export type Selection = Uint32Array

type Test = (row: number) => boolean
type Among = Extract<Predicate, { kind: 'among' }>

/** A page asks for the same rows some twenty times: for its table, its counts and its chart. */
const KEPT_BYTES = 48 * 2 ** 20

/** Finds the rows of filters, and keeps those that it found last. */
export function selector() {
  const kept = new WeakMap<Columns, LRUCache<string, Selection>>()
  return (columns: Columns, reader: Reader, predicates: readonly Predicate[]): Selection => {
    let selections = kept.get(columns)
    if (selections === undefined) {
      selections = new LRUCache<string, Selection>({
        maxSize: KEPT_BYTES,
        sizeCalculation: ({ byteLength }) => byteLength + 1,
      })
      kept.set(columns, selections)
    }
    const key = JSON.stringify(predicates)
    const known = selections.get(key)
    if (known !== undefined) return known
    const found = select(columns, reader, predicates)
    selections.set(key, found)
    return found
  }
}

function select(columns: Columns, reader: Reader, predicates: readonly Predicate[]): Selection {
  let rows = new Uint32Array(columns.length)
  for (let row = 0; row < rows.length; row++) rows[row] = row
  for (const predicate of predicates) rows = keep(rows, testOf(columns, reader, predicate))
  return rows.slice()
}

/** Keeps the rows that pass, in place. */
function keep(rows: Uint32Array<ArrayBuffer>, test: Test): Uint32Array<ArrayBuffer> {
  let count = 0
  for (const row of rows) if (test(row)) rows[count++] = row
  return rows.subarray(0, count)
}

function testOf(columns: Columns, reader: Reader, predicate: Predicate): Test {
  switch (predicate.kind) {
    case 'among':
      return amongTest(columns, reader, predicate)
    case 'at_least': {
      const { value } = predicate
      const low = columns.numbers[predicate.column]
      const high = predicate.highColumn === null ? low : columns.numbers[predicate.highColumn]
      // What is not known is NaN, which is never at least anything.
      return (row) => (low[row] ?? 0) >= value || (high[row] ?? 0) >= value
    }
    case 'at_most': {
      const { value } = predicate
      const low = columns.numbers[predicate.column]
      return (row) => (low[row] ?? 0) <= value
    }
    case 'known': {
      const low = columns.numbers[predicate.column]
      return (row) => !Number.isNaN(low[row]) === predicate.known
    }
    case 'words':
      return predicate.words.length === 0
        ? () => true
        : isIn(columns.length, placesOf(columns, rowsWithWords(reader, 'ClaimText', predicate.words)))
  }
}

function amongTest(columns: Columns, reader: Reader, { column, values }: Among): Test {
  switch (column) {
    case 'id':
      return isIn(
        columns.length,
        values
          .map((id) => placeOf(columns.ids, id))
          .filter((place, index) => columns.ids[place] === values[index]),
      )
    case 'paperSlug': {
      const paperOf = reader.prepare('SELECT "id" FROM "Paper" WHERE "slug" = ?').pluck()
      const papers = new Set(values.map((slug) => paperOf.get(slug)))
      return (row) => papers.has(columns.papers[row])
    }
    case 'technique':
    case 'hardware': {
      const wanted = wantedCodes(columns, column, values)
      const { starts, codes } = columns.lists[column]
      return (row) => {
        const end = starts[row + 1] ?? 0
        for (let at = starts[row] ?? 0; at < end; at++) if (wanted[codes[at] ?? 0] === 1) return true
        return false
      }
    }
    default: {
      const wanted = wantedCodes(columns, column, values)
      const codes = columns.texts[column]
      return (row) => wanted[codes[row] ?? 0] === 1
    }
  }
}

/** For every code of a column, whether it is asked for. */
function wantedCodes(
  { dictionaries }: Columns,
  column: TextColumn | ListColumn,
  values: readonly string[],
): Uint8Array {
  const { codes, values: all } = dictionaries[column]
  const wanted = new Uint8Array(all.length)
  for (const value of values) {
    const code = codes.get(value)
    if (code !== undefined) wanted[code] = 1
  }
  return wanted
}

function isIn(length: number, places: Iterable<number>): Test {
  const marks = new Uint8Array(length)
  for (const place of places) marks[place] = 1
  return (row) => marks[row] === 1
}

const placeMaps = new WeakMap<Columns, Int32Array>()

/** Where rows of the database stand in the columns; those that do not are left out. */
export function* placesOf(columns: Columns, rows: Iterable<number>): Generator<number> {
  let places = placeMaps.get(columns)
  if (places === undefined) {
    places = new Int32Array(columns.rows.reduce((most, row) => Math.max(most, row), 0) + 1).fill(-1)
    for (const [place, row] of columns.rows.entries()) places[row] = place
    placeMaps.set(columns, places)
  }
  for (const row of rows) {
    const place = places[row] ?? -1
    if (place >= 0) yield place
  }
}

/** Whether a column holds one text a claim. */
export const isTextColumn = (column: string): column is TextColumn => Object.hasOwn(TEXT_COLUMNS, column)
