import { describe, expect, test } from '@jest/globals'
import {
  claimsOnly,
  describeFilter,
  EMPTY_FILTER,
  parseFilter,
  serializeFilter,
  sortOf,
  toPredicates,
} from '@/lib/query/filter'

const parse = (query: string) => parseFilter(new URLSearchParams(query))

describe('reading a filter', () => {
  test('an empty address asks for everything, in the default order', () => {
    const { filter, faults } = parse('')
    expect(filter).toEqual(EMPTY_FILTER)
    expect(faults).toEqual([])
    expect(sortOf(filter)).toEqual([{ key: 'improvement', descending: true }])
  })

  test.each([
    ['family=speed,latency', { family: ['speed', 'latency'] }],
    ['family=speed&family=latency', { family: ['speed', 'latency'] }],
    ['q=  kv   cache ', { q: 'kv cache' }],
    ['params_min=7B&params_max=1.5T', { params_min: 7e9, params_max: 1.5e12 }],
    ['params_min=350m', { params_min: 350e6 }],
    ['improvement_min=1e1', { improvement_min: 10 }],
    [
      'sort=-improvement,year',
      {
        sort: [
          { key: 'improvement', descending: true },
          { key: 'year', descending: false },
        ],
      },
    ],
    ['task=A%252C B,C', { task: ['A, B', 'C'] }],
    ['limit=10', { limit: 10 }],
  ])('%s', (query, expected) => {
    const { filter, faults } = parse(query)
    expect(filter).toMatchObject(expected)
    expect(faults).toEqual([])
  })

  test.each([
    ['family=speed,fastness', 'family', 'fastness', { family: ['speed'] }],
    ['params_min=seven', 'params_min', 'seven', { params_min: null }],
    ['params_min=-1', 'params_min', '-1', {}],
    ['params_min=NaN', 'params_min', 'NaN', {}],
    ['year_min=20222', 'year_min', '1900', {}],
    ['limit=0', 'limit', '1000', {}],
    ['limit=1.5', 'limit', 'whole', {}],
    ['sort=speediness', 'sort', 'speediness', { sort: null }],
    ['paper=../../etc/passwd', 'paper', 'key', { paper: null }],
    ['famly=speed', 'famly', 'not a filter', {}],
    [`q=${'x'.repeat(201)}`, 'q', 'longer', { q: null }],
    [
      `claims=${Array.from({ length: 51 }, (_, index) => `c${index}`).join(',')}`,
      'claims',
      '51',
      { claims: null },
    ],
  ])('%s is refused by name', (query, where, words, kept) => {
    const { filter, faults } = parse(query)
    expect(faults).toHaveLength(1)
    expect(faults[0]?.where).toBe(where)
    expect(faults[0]?.message).toContain(words)
    expect(filter).toMatchObject(kept)
  })
})

describe('a filter', () => {
  test('is written in the contract’s order, without what it does not say', () => {
    const { filter } = parse('sort=year&family=speed,latency&q=kv')
    expect(serializeFilter(filter)).toBe('q=kv&family=speed,latency&sort=year')
    expect(serializeFilter(claimsOnly(filter))).toBe('q=kv&family=speed,latency')
  })

  test('is told in words', () => {
    expect(describeFilter(EMPTY_FILTER)).toBe('all claims')
    expect(describeFilter(parse('q=kv&family=speed,latency&params_max=7B&sort=year').filter)).toBe(
      'claims where the words “kv” occur and family is speed or latency and the model has at most 7B parameters',
    )
  })

  test('asks a range claim by either end', () => {
    expect(toPredicates(parse('params_min=7B&params_max=70B').filter)).toEqual([
      { kind: 'at_least', column: 'params', highColumn: 'paramsHigh', value: 7e9 },
      { kind: 'at_most', column: 'params', value: 70e9 },
    ])
  })

  test('leaves a facet’s own choice out of its counts', () => {
    const { filter } = parse('family=speed&phase=inference')
    expect(toPredicates(filter, 'family')).toEqual([
      { kind: 'among', column: 'phase', values: ['inference'] },
    ])
  })
})
