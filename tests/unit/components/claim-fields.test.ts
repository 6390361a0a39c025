import { derivationOf, fieldsOf } from '@/components/claims/claim-fields'
import { improvementOf } from '@/lib/analysis/improvement'
import { claim, statedClaim } from '../../factories/claim'

type Stated = Parameters<typeof statedClaim>[0]

const derived = (fields: Stated): string => {
  const { hardware: _hardware, ...stated } = statedClaim(fields)
  return derivationOf(claim({ ...stated, ...improvementOf(statedClaim(fields)) }))
}

test.each([
  [{ valueRelation: 'factor', value: 3.6 }, 'the stated 3.6×'],
  [
    { valueRelation: 'percent_change', value: 27.5, metricFamily: 'memory', direction: 'decrease' },
    '1 / (1 − 27.5/100)',
  ],
  [{ valueRelation: 'percent_change', value: 50, metricFamily: 'throughput' }, '1 + 50/100'],
  [
    { valueRelation: 'fraction_of_baseline', value: 0.5, metricFamily: 'parameters', direction: 'decrease' },
    '100 / 0.5',
  ],
  [{ valueRelation: 'factor', value: 3, valueHigh: 5 }, 'the stated 3× and the stated 5×'],
] as const)('%j is derived as %s', (fields, expected) => {
  expect(derived(fields as Stated)).toBe(expected)
})

test('what the abstract does not state is null, never left out', () => {
  const fields = fieldsOf(claim({ baseline: null, params: null, task: null, phase: null }))
  expect(fields.filter(({ value }) => value === null).map(({ label }) => label)).toEqual([
    'Baseline',
    'Model',
    'Scale',
    'Hardware',
    'Task',
    'Phase',
    'Setting',
  ])
})

test('every device has a line, with its count and what is not known of it', () => {
  const hardware = [
    { name: 'V100', count: 8, device: 'nvidia-v100' },
    { name: 'Odd Chip', count: null, device: null },
  ]
  const shown = fieldsOf(claim({ hardware })).filter(({ label }) => label === 'Hardware')
  expect(shown.map(({ value }) => value)).toEqual([
    '8 × V100',
    'Odd Chip (count not stated; not in the hardware catalogue)',
  ])
})
