import {
  bandPatch,
  exploreHref,
  hrefWith,
  toggleFacet,
  toggleItem,
  toggleSort,
} from '@/components/filters/filter-links'
import { SCALE_BANDS } from '@/lib/query/facets'
import { EMPTY_FILTER, type Filter, parseFilter } from '@/lib/query/filter'

const filterOf = (query: string): Filter => parseFilter(new URLSearchParams(query)).filter

test('a value is put at the end of a list, and taken out where it was in it', () => {
  expect(toggleItem(null, 'a')).toEqual(['a'])
  expect(toggleItem(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggleItem(['a', 'b'], 'a')).toEqual(['b'])
})

test('an empty list is null, so that the link does not carry its key', () => {
  expect(toggleItem(['a'], 'a')).toBeNull()
  expect(hrefWith(filterOf('family=speed'), toggleFacet(filterOf('family=speed'), 'family', 'speed'))).toBe(
    '/',
  )
})

test('a facet’s link keeps the other conditions, the order and the selection', () => {
  const filter = filterOf('q=kv+cache&family=speed&sort=-year&select=c1,c2')
  expect(hrefWith(filter, toggleFacet(filter, 'family', 'memory'))).toBe(
    '/?q=kv+cache&family=speed,memory&sort=-year&select=c1,c2',
  )
})

test('another choice of claims starts on the first page with the usual number of rows', () => {
  const filter = filterOf('limit=200&cursor=abc')
  expect(hrefWith(filter, { family: ['speed'] })).toBe('/?family=speed')
  expect(hrefWith(filter, { limit: 1000 })).toBe('/?limit=1000')
})

test('no condition is the page’s bare address', () => {
  expect(exploreHref(EMPTY_FILTER)).toBe('/')
})

test.each([
  ['', 'year', true, '-year'],
  ['sort=-year', 'year', true, 'year'],
  ['sort=year', 'year', true, '-year'],
  ['sort=-year', 'subject', false, 'subject'],
  ['', 'improvement', true, 'improvement'],
] as const)('with “%s”, a click on %s sorts by %s %s', (query, key, descendingFirst, expected) => {
  const filter = filterOf(query)
  expect(hrefWith(filter, { sort: toggleSort(filter, key, descendingFirst) })).toContain(`sort=${expected}`)
})

test('a band’s link sets the bounds that its count was made with', () => {
  expect(SCALE_BANDS.map((band) => bandPatch(band))).toEqual([
    { params_min: null, params_max: 1e8 },
    { params_min: 1e8, params_max: 1e9 },
    { params_min: 1e9, params_max: 1e10 },
    { params_min: 1e10, params_max: 1e11 },
    { params_min: 1e11, params_max: null },
  ])
})
