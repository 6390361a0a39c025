import type { Fault } from '@/lib/domain/errors'
import type { Field, FieldKey, Filter } from './fields'
import { FIELDS } from './fields'
import type { Predicate } from './predicate'
import { DEFAULT_SORT, type Sort } from './sort'

export type { FieldKey, Filter } from './fields'

/** Rows a page where the link does not say. */
export const DEFAULT_LIMIT = 50

const FIELD_KEYS = Object.keys(FIELDS) as FieldKey[]
const isFieldKey = (key: string): key is FieldKey => Object.hasOwn(FIELDS, key)

/** What `URLSearchParams`, or a page's search parameters, hold. A key that occurs twice counts as a list. */
export type RawParams =
  | Iterable<readonly [string, string]>
  | Readonly<Record<string, string | string[] | undefined>>

/**
 * Reads the URL contract. What cannot be understood is left out and named in `faults`: a page shows them as
 * notices, the interface refuses them.
 */
export function parseFilter(params: RawParams): { filter: Filter; faults: Fault[] } {
  const raw = new Map<string, string>()
  const add = (key: string, value: string): void => {
    const before = raw.get(key)
    raw.set(key, before === undefined ? value : `${before},${value}`)
  }
  const entries = Symbol.iterator in params ? params : Object.entries(params)
  for (const [key, value] of entries as Iterable<[string, string | string[] | undefined]>) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) add(key, one)
  }

  const faults: Fault[] = []
  for (const key of raw.keys()) {
    if (!isFieldKey(key)) {
      faults.push({ where: key.slice(0, 60), message: `is not a filter; there are ${FIELD_KEYS.join(', ')}` })
    }
  }
  const values = FIELD_KEYS.map((key) => {
    const { value, problems } = FIELDS[key].codec.parse(raw.get(key) ?? '')
    faults.push(...problems.map((message) => ({ where: key, message })))
    return [key, value]
  })
  return { filter: Object.fromEntries(values), faults }
}

/** The filter that asks for everything. */
export const EMPTY_FILTER: Filter = parseFilter({}).filter

/** The query string that brings a filter back, keys in the contract's order, without a leading "?". */
export function serializeFilter(filter: Partial<Filter>): string {
  const params = new URLSearchParams()
  for (const key of FIELD_KEYS) {
    const value = filter[key]
    // A key and its value belong together, which the type of a loop over all keys cannot say.
    const codec = FIELDS[key].codec as { serialize(value: unknown): string }
    if (value !== null && value !== undefined) params.set(key, codec.serialize(value))
  }
  // A comma and a colon are safe in a query string and much easier to read.
  return params.toString().replaceAll('%2C', ',')
}

/** The filter's own part of a link: what chooses claims, without order, page or view. */
export function claimsOnly(filter: Filter): Partial<Filter> {
  return Object.fromEntries(
    FIELD_KEYS.filter((key) => FIELDS[key].predicate !== null).map((key) => [key, filter[key]]),
  )
}

/** What the filter asks of a claim. `except` leaves one key out: a facet counts as if it were not chosen. */
export function toPredicates(filter: Filter, except: FieldKey | null = null): Predicate[] {
  return FIELD_KEYS.flatMap((key) => {
    const { predicate } = FIELDS[key] as Field<unknown>
    const value = filter[key]
    return key === except || value === null || predicate === null ? [] : [predicate(value)]
  })
}

/** The filter in words: "claims where family is speed and the words “kv cache” occur". */
export function describeFilter(filter: Filter): string {
  const parts = FIELD_KEYS.flatMap((key) => {
    const { sentence } = FIELDS[key] as Field<unknown>
    const value = filter[key]
    return value === null || sentence === null ? [] : [sentence(value)]
  })
  return parts.length === 0 ? 'all claims' : `claims where ${parts.join(' and ')}`
}

export const sortOf = (filter: Filter): readonly Sort[] => filter.sort ?? DEFAULT_SORT
