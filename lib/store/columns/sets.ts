import { add, type Bits, bitsWhere, newBits } from './bits'
import { type Columns, isListColumn, type ListColumn, type NumberColumn, type TextColumn } from './columns'

/** Sets of rows that one filter after another is held against. */
export type Sets = {
  /** For every code of a column, the rows that have it; null where there are too many codes to keep a set each. */
  readonly having: (column: TextColumn | ListColumn) => readonly Bits[] | null
  /** The rows with one value of a column. */
  readonly equal: (column: TextColumn, value: string) => Bits
  /** The rows in which a number is known. */
  readonly known: (column: NumberColumn) => Bits
  /** The rows that have no value of a list. */
  readonly without: (column: ListColumn) => Bits
}

/** As many sets take the memory of two columns of numbers. */
const MOST_CODES = 100

const states = new WeakMap<Columns, Sets>()

/** The sets of one state of the columns; each is made when it is first asked for. */
export function setsOf(columns: Columns): Sets {
  const known = states.get(columns)
  if (known !== undefined) return known
  const sets = newSets(columns)
  states.set(columns, sets)
  return sets
}

function newSets(columns: Columns): Sets {
  const { length, numbers, texts, lists, dictionaries } = columns
  const kept = new Map<string, readonly Bits[] | null>()
  const once = <T extends readonly Bits[] | null>(name: string, make: () => T): T => {
    if (!kept.has(name)) kept.set(name, make())
    return kept.get(name) as T
  }
  const one = (name: string, holds: (row: number) => boolean): Bits =>
    once(name, (): [Bits] => [bitsWhere(length, holds)])[0]
  return {
    having: (column) => once(`having ${column}`, () => rowsHaving(columns, column)),
    equal: (column, value) => {
      const code = dictionaries[column].codes.get(value)
      return one(`${column} is ${value}`, (row) => texts[column][row] === code)
    },
    known: (column) => one(`known ${column}`, (row) => !Number.isNaN(numbers[column][row])),
    without: (column) => {
      const { starts } = lists[column]
      return one(`without ${column}`, (row) => starts[row] === starts[row + 1])
    },
  }
}

function rowsHaving(columns: Columns, column: TextColumn | ListColumn): Bits[] | null {
  const { length, dictionaries } = columns
  const { values } = dictionaries[column]
  if (values.length > MOST_CODES) return null
  const sets = values.map(() => newBits(length))
  const put = (code: number, row: number): void => {
    const set = sets[code]
    if (set !== undefined) add(set, row)
  }
  if (isListColumn(column)) {
    const { starts, codes } = columns.lists[column]
    for (let row = 0; row < length; row++) {
      const end = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < end; at++) put(codes[at] ?? 0, row)
    }
  } else {
    const codes = columns.texts[column]
    for (let row = 0; row < length; row++) put(codes[row] ?? 0, row)
  }
  return sets
}
