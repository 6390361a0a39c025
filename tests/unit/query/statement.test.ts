import { expect, test } from '@jest/globals'
import { scaleOf, stateClaim } from '@/lib/query/claim-statement'
import { changesSince, compareRows } from '@/lib/query/compare-rows'
import { facetOf } from '@/lib/query/facets'
import { EMPTY_FILTER } from '@/lib/query/filter'
import { claim } from '@/tests/factories/claim'

test.each([
  [{ qualifier: 'up_to', value: 3.6 }, 'FastNet: inference speed raised up to 3.6× against PlainNet'],
  [
    { valueRelation: 'percent_change', direction: 'decrease', metric: 'memory', unit: '%', value: 27.5 },
    'FastNet: 27.5% less memory against PlainNet',
  ],
  [
    {
      valueRelation: 'fraction_of_baseline',
      direction: 'decrease',
      metric: 'parameters',
      unit: '%',
      value: 15,
      baseline: null,
    },
    'FastNet: 15% of the baseline’s parameters',
  ],
  [
    {
      valueRelation: 'absolute',
      direction: 'none',
      metric: 'throughput',
      unit: 'TFLOP/s',
      value: 84,
      baseline: null,
      hardware: [{ name: 'A6000', count: 4, device: null }],
    },
    'FastNet: throughput 84 TFLOP/s with 4 × A6000',
  ],
  [
    {
      valueRelation: 'points',
      metric: 'accuracy',
      unit: '%',
      value: 4.1,
      task: 'MMLU',
      modelName: 'Tiny-1B',
      baseline: null,
    },
    'FastNet: accuracy up by 4.1% points for Tiny-1B on MMLU',
  ],
  [{ resultKind: 'projected' }, 'FastNet: inference speed raised 2× against PlainNet (projected)'],
] as const)('a claim in words %#', (fields, statement) => {
  expect(stateClaim(claim(fields as Parameters<typeof claim>[0]))).toBe(statement)
})

test('a model’s size is one number, a range, or not stated', () => {
  expect(scaleOf({ params: 7e9, paramsHigh: null })).toBe('7B')
  expect(scaleOf({ params: 0.6e9, paramsHigh: 235e9 })).toBe('600M–235B')
  expect(scaleOf({ params: null, paramsHigh: null })).toBeNull()
})

test('rows differ where the claims do, and silence differs from a word', () => {
  const rows = compareRows([claim({ phase: 'inference' }), claim({ phase: null, value: 3, improvement: 3 })])
  const differing = rows.filter(({ differs }) => differs).map(({ key }) => key)
  expect(differing).toEqual(['improvement', 'figure', 'phase'])
  expect(rows.find(({ key }) => key === 'phase')?.cells).toEqual(['Inference', null])
})

test('a pinned claim tells what has another value now, and whether it is gone', () => {
  const pinned = [claim({ id: 'ca' }), claim({ id: 'cb' }), claim({ id: 'cc' })]
  const now = [claim({ id: 'ca' }), claim({ id: 'cb', value: 3, improvement: 3 })]
  expect(changesSince(pinned, now)).toEqual([
    {
      claimId: 'cb',
      removed: false,
      fields: [
        { label: 'Improvement', pinned: '2×', now: '3×' },
        { label: 'Figure', pinned: '2×', now: '3×' },
      ],
    },
    { claimId: 'cc', removed: true, fields: [] },
  ])
})

test('a facet keeps a chosen value that nothing is left of', () => {
  const facet = facetOf('family', [{ value: 'speed', count: 3 }], { ...EMPTY_FILTER, family: ['energy'] })
  expect(facet.values).toEqual([
    { value: 'speed', label: 'Speed', count: 3, selected: false },
    { value: 'energy', label: 'Energy', count: 0, selected: true },
  ])
})
