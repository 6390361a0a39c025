import { chipsOf } from '@/components/filters/chips'
import { hrefWith } from '@/components/filters/filter-links'
import { type Filter, parseFilter } from '@/lib/query/filter'

const filterOf = (query: string): Filter => parseFilter(new URLSearchParams(query)).filter

test('every condition has a chip in words', () => {
  const filter = filterOf('q=kv&family=speed,memory&hardware=nvidia-v100&params_min=7e9&improvement_max=10')
  const hardware = {
    key: 'hardware',
    label: 'Hardware',
    values: [{ value: 'nvidia-v100', label: 'NVIDIA V100', count: 3, selected: true }],
  } as const
  expect(chipsOf(filter, [hardware]).map(({ label }) => label)).toEqual([
    '“kv”',
    'Family: Speed',
    'Family: Memory',
    'Hardware: NVIDIA V100',
    '7B parameters or more',
    '10× or less',
  ])
})

test('order, rows and selection choose no claims and have no chip', () => {
  expect(chipsOf(filterOf('sort=year&limit=10&select=c1&x=params'), [])).toEqual([])
})

test('a chip takes out its own condition and nothing else', () => {
  const filter = filterOf('family=speed,memory&year_min=2022')
  expect(chipsOf(filter, []).map(({ without }) => hrefWith(filter, without))).toEqual([
    '/?family=memory&year_min=2022',
    '/?family=speed&year_min=2022',
    '/?family=speed,memory',
  ])
})
