import type { Ranked } from './ranked'

/**
 * The accepted claims column by column, in memory: what filters, counts and orders look at, and nothing else.
 * A pass over a million numbers in a row takes a few milliseconds, which no index of a row store reaches for
 * any two filters. Rows lie in the order of their ids, so that a row's place settles ties.
 */

/** Names of closed and open lists, each with how many bytes a value's code takes. */
export const TEXT_COLUMNS = {
  metricFamily: 1,
  valueRelation: 1,
  qualifier: 1,
  phase: 1,
  auditVerdict: 1,
  origin: 1,
  noImprovementReason: 1,
  metric: 4,
  unit: 4,
  task: 4,
} as const
export const NUMBER_COLUMNS = [
  'params',
  'paramsHigh',
  'improvement',
  'improvementHigh',
  'year',
  'value',
] as const
/** Several values a claim; `hardwareName` runs along `hardware`. */
export const LIST_COLUMNS = ['technique', 'hardware', 'hardwareName'] as const

export type TextColumn = keyof typeof TEXT_COLUMNS
export type NumberColumn = (typeof NUMBER_COLUMNS)[number]
export type ListColumn = (typeof LIST_COLUMNS)[number]
export type Codes = Uint8Array | Uint32Array

/** Whether a column holds one text a claim. */
export const isTextColumn = (column: string): column is TextColumn => Object.hasOwn(TEXT_COLUMNS, column)

/** Whether a column holds several values a claim. */
export const isListColumn = (column: string): column is ListColumn =>
  LIST_COLUMNS.some((each) => each === column)

/** The values of a column by their codes. Code 0 is no value; a value keeps its code for good. */
export type Dictionary = { readonly values: (string | null)[]; readonly codes: Map<string, number> }
/** The codes of row i are those from `starts[i]` to `starts[i + 1]`. */
export type Lists = { readonly starts: Uint32Array; readonly codes: Uint32Array }

export type Columns = {
  readonly length: number
  readonly ids: readonly string[]
  /** The row number in the database, and the paper's. */
  readonly rows: Int32Array
  readonly papers: Int32Array
  readonly numbers: Readonly<Record<NumberColumn, Float64Array>>
  readonly texts: Readonly<Record<TextColumn, Codes>>
  readonly lists: Readonly<Record<ListColumn, Lists>>
  readonly ranked: Ranked
  readonly dictionaries: Dictionaries
}
export type Dictionaries = Readonly<Record<TextColumn | ListColumn, Dictionary>>

const keysOf = <K extends string>(object: Readonly<Record<K, unknown>>): K[] => Object.keys(object) as K[]
export const TEXT_KEYS = keysOf(TEXT_COLUMNS)

/** An object with a value for each key. */
export const each = <K extends string, V>(keys: readonly K[], make: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

export const newDictionaries = (): Dictionaries =>
  each([...TEXT_KEYS, ...LIST_COLUMNS], () => ({ values: [null], codes: new Map() }))

/** A value's code; a new value gets the next one. */
export function codeOf({ values, codes }: Dictionary, value: string | null): number {
  if (value === null) return 0
  const known = codes.get(value)
  if (known !== undefined) return known
  const code = values.push(value) - 1
  codes.set(value, code)
  return code
}

export const newCodes = (column: TextColumn, length: number): Codes =>
  TEXT_COLUMNS[column] === 1 ? new Uint8Array(length) : new Uint32Array(length)

/** Where an id stands, or would stand. */
export function placeOf(ids: readonly string[], id: string): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ids[middle] ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}
