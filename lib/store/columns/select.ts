import { LRUCache } from 'lru-cache'
import type { Predicate } from '@/lib/query/predicate'
import type { Reader } from '../reader'
import { rowsWithWords } from '../text-search'
import { add, type Bits, bitsWhere, newBits, shared } from './bits'
import { type Columns, type ListColumn, placeOf, type TextColumn } from './columns'
import { placesOf } from './places'
import { bytesOf, type Selection, selectionOf } from './selection'

type Among = Extract<Predicate, { kind: 'among' }>

/** A page asks for the same rows some twenty times: for its table, its counts and its chart. */
const KEPT_BYTES = 48 * 2 ** 20

/** Finds the rows of filters, and keeps those of each condition and filter that it found last. */
export function selector() {
  const states = new WeakMap<Columns, LRUCache<string, Selection>>()
  return (columns: Columns, reader: Reader, predicates: readonly Predicate[]): Selection => {
    const kept =
      states.get(columns) ??
      new LRUCache<string, Selection>({ maxSize: KEPT_BYTES, sizeCalculation: bytesOf })
    states.set(columns, kept)
    const keep = (key: string, find: () => Bits): Selection => {
      const known = kept.get(key)
      if (known !== undefined) return known
      const found = selectionOf(find(), columns.ranked)
      kept.set(key, found)
      return found
    }
    const one = (predicate: Predicate) =>
      keep(JSON.stringify([predicate]), () => bitsOf(columns, reader, predicate))
    const [first, ...others] = predicates
    if (first === undefined) return keep('[]', () => bitsWhere(columns.length, () => true))
    if (others.length === 0) return one(first)
    return keep(JSON.stringify(predicates), () =>
      others.reduce((bits, other) => shared(bits, one(other).bits), one(first).bits),
    )
  }
}

function bitsOf(columns: Columns, reader: Reader, predicate: Predicate): Bits {
  const { length, numbers } = columns
  switch (predicate.kind) {
    case 'among':
      return bitsAmong(columns, reader, predicate)
    case 'at_least': {
      const { value } = predicate
      const low = numbers[predicate.column]
      const high = predicate.highColumn === null ? low : numbers[predicate.highColumn]
      // What is not known is NaN, which is never at least anything.
      return bitsWhere(length, (row) => (low[row] ?? 0) >= value || (high[row] ?? 0) >= value)
    }
    case 'at_most': {
      const { value } = predicate
      const low = numbers[predicate.column]
      return bitsWhere(length, (row) => (low[row] ?? 0) <= value)
    }
    case 'known': {
      const low = numbers[predicate.column]
      return bitsWhere(length, (row) => !Number.isNaN(low[row]) === predicate.known)
    }
    case 'words':
      return predicate.words.length === 0
        ? bitsWhere(length, () => true)
        : bitsAt(length, placesOf(columns, rowsWithWords(reader, 'ClaimText', predicate.words)))
  }
}

function bitsAmong(columns: Columns, reader: Reader, { column, values }: Among): Bits {
  const { length, ids, papers, lists, texts } = columns
  switch (column) {
    case 'id': {
      const places = values.map((id) => placeOf(ids, id))
      return bitsAt(
        length,
        places.filter((place, index) => ids[place] === values[index]),
      )
    }
    case 'paperSlug': {
      const paperOf = reader.prepare('SELECT "id" FROM "Paper" WHERE "slug" = ?').pluck()
      const wanted = new Set(values.map((slug) => paperOf.get(slug)))
      return bitsWhere(length, (row) => wanted.has(papers[row]))
    }
    case 'technique':
    case 'hardware': {
      const wanted = wantedCodes(columns, column, values)
      const { starts, codes } = lists[column]
      return bitsWhere(length, (row) => {
        const end = starts[row + 1] ?? 0
        for (let at = starts[row] ?? 0; at < end; at++) if (wanted[codes[at] ?? 0] === 1) return true
        return false
      })
    }
    default: {
      const wanted = wantedCodes(columns, column, values)
      const codes = texts[column]
      return bitsWhere(length, (row) => wanted[codes[row] ?? 0] === 1)
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

function bitsAt(length: number, places: Iterable<number>): Bits {
  const bits = newBits(length)
  for (const place of places) add(bits, place)
  return bits
}
