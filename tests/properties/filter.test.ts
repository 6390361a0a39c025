import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { METRIC_FAMILIES, QUALIFIERS, TECHNIQUES } from '@/lib/domain/vocabulary'
import { decodeCursor, encodeCursor } from '@/lib/query/cursor'
import { EMPTY_FILTER, type Filter, parseFilter, serializeFilter } from '@/lib/query/filter'
import { SORT_COLUMNS, type SortKey } from '@/lib/query/sort'

const someOf = (labels: Readonly<Record<string, string>>) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...Object.keys(labels)), { minLength: 1 }))
const name = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((text) => text.trim() === text && text !== '')
const count = fc.option(
  fc.double({ min: 0, max: 1e15, noNaN: true }).map((value) => Number(value.toPrecision(6))),
)
const sorts = fc.uniqueArray(
  fc.record({ key: fc.constantFrom(...(Object.keys(SORT_COLUMNS) as SortKey[])), descending: fc.boolean() }),
  { minLength: 1, maxLength: 3, selector: ({ key }) => key },
)

const filters = fc
  .record({
    family: someOf(METRIC_FAMILIES),
    qualifier: someOf(QUALIFIERS),
    technique: someOf(TECHNIQUES),
    task: fc.option(fc.uniqueArray(name, { minLength: 1, maxLength: 5 })),
    q: fc.option(name.map((text) => text.replaceAll(/\s+/g, ' ').trim()).filter((text) => text !== '')),
    params_min: count,
    improvement_max: count,
    year_min: fc.option(fc.integer({ min: 1900, max: 2100 })),
    limit: fc.option(fc.integer({ min: 1, max: 1000 })),
    sort: fc.option(sorts),
  })
  .map((fields) => ({ ...EMPTY_FILTER, ...fields }) as Filter)

test('what a filter writes, it reads again, and writes the same', () => {
  fc.assert(
    fc.property(filters, (filter) => {
      const written = serializeFilter(filter)
      const read = parseFilter(new URLSearchParams(written))
      expect(read.faults).toEqual([])
      expect(read.filter).toEqual(filter)
      expect(serializeFilter(read.filter)).toBe(written)
    }),
  )
})

test('no address breaks the reading, and what is understood of it round-trips', () => {
  const address = fc.array(
    fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(EMPTY_FILTER)), fc.string()), fc.string()),
  )
  fc.assert(
    fc.property(address, (params) => {
      const { filter } = parseFilter(params)
      expect(parseFilter(new URLSearchParams(serializeFilter(filter))).filter).toEqual(filter)
    }),
  )
})

test('a cursor comes back as it was, and no other word is taken for one', () => {
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  )
  fc.assert(
    fc.property(sorts, fc.array(value, { minLength: 3, maxLength: 3 }), fc.string(), (sort, values, id) => {
      const cursor = { sort, values: values.slice(0, sort.length), id }
      expect(decodeCursor(encodeCursor(cursor), sort)).toEqual(JSON.parse(JSON.stringify(cursor)))
      expect(decodeCursor(encodeCursor(cursor), [{ key: 'task', descending: false }, ...sort])).toBeNull()
    }),
  )
  fc.assert(
    fc.property(fc.string(), (word) => decodeCursor(word, [{ key: 'year', descending: false }]) === null),
  )
})
