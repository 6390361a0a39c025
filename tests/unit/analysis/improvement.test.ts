import { describe, expect, test } from '@jest/globals'
import { improvementOf } from '@/lib/analysis/improvement'
import { statedClaim } from '@/tests/factories/claim'

describe('the improvement factor', () => {
  test.each([
    ['a factor presented as better is itself', { value: 3.6 }, 3.6],
    [
      'a factor of less of a cost is itself',
      { metricFamily: 'latency', direction: 'decrease', value: 7.3 },
      7.3,
    ],
    [
      'a factor below one, presented as better, is turned round',
      { metricFamily: 'cost', direction: 'decrease', value: 0.25 },
      4,
    ],
    ['a factor presented as worse is below one', { value: 4, improves: false }, 0.25],
    [
      'half the time is twice as good',
      {
        metricFamily: 'latency',
        valueRelation: 'percent_change',
        direction: 'decrease',
        unit: '%',
        value: 50,
      },
      2,
    ],
    [
      'a fifth more of a cost, presented as worse',
      { metricFamily: 'memory', valueRelation: 'percent_change', unit: '%', value: 25, improves: false },
      0.8,
    ],
    [
      'half as much throughput again',
      { metricFamily: 'throughput', valueRelation: 'percent_change', unit: '%', value: 50 },
      1.5,
    ],
    [
      'less throughput, presented as worse',
      {
        metricFamily: 'throughput',
        valueRelation: 'percent_change',
        direction: 'decrease',
        unit: '%',
        value: 20,
        improves: false,
      },
      0.8,
    ],
    [
      'fifteen per cent of the parameters',
      {
        metricFamily: 'parameters',
        valueRelation: 'fraction_of_baseline',
        direction: 'decrease',
        unit: '%',
        value: 12.5,
      },
      8,
    ],
    [
      'a value with its baseline’s, where more is better',
      {
        metricFamily: 'quality',
        valueRelation: 'absolute',
        direction: 'none',
        unit: '%',
        value: 90,
        baseline: '60%',
      },
      1.5,
    ],
    [
      'a value with its baseline’s, where less is better',
      {
        metricFamily: 'quality',
        valueRelation: 'absolute',
        direction: 'none',
        unit: 'FID',
        value: 2,
        baseline: '3',
      },
      1.5,
    ],
  ] as const)('%s', (_title, fields, factor) => {
    const result = improvementOf(statedClaim(fields))
    expect(result.improvement).toBeCloseTo(factor, 12)
    expect(result.noImprovementReason).toBeNull()
  })

  test.each([
    [
      'a difference in points',
      { valueRelation: 'points', unit: '%', metricFamily: 'quality' },
      'not_a_ratio',
    ],
    [
      'a value without its baseline’s',
      { valueRelation: 'absolute', direction: 'none', unit: 'ms' },
      'no_baseline_value',
    ],
    [
      'a baseline of another unit',
      { valueRelation: 'absolute', direction: 'none', unit: 'ms', baseline: '3 s' },
      'no_baseline_value',
    ],
    ['a factor that nobody called better', { improves: null }, 'better_not_stated'],
    [
      'a decrease by all of it',
      {
        metricFamily: 'memory',
        valueRelation: 'percent_change',
        direction: 'decrease',
        unit: '%',
        value: 100,
      },
      'out_of_range',
    ],
    [
      'a quality score in per cent',
      { metricFamily: 'quality', valueRelation: 'percent_change', unit: '%', value: 5 },
      'quality_in_percent',
    ],
    [
      'more of a cost, presented as better',
      { metricFamily: 'memory', valueRelation: 'percent_change', unit: '%', value: 30 },
      'direction_unclear',
    ],
  ] as const)('is not derived from %s', (_title, fields, reason) => {
    expect(improvementOf(statedClaim(fields))).toEqual({
      improvement: null,
      improvementHigh: null,
      noImprovementReason: reason,
    })
  })

  test('a range has two ends, the smaller improvement first', () => {
    expect(improvementOf(statedClaim({ value: 3, valueHigh: 5, qualifier: 'range' }))).toMatchObject({
      improvement: 3,
      improvementHigh: 5,
    })
    expect(improvementOf(statedClaim({ value: 2, valueHigh: 4, improves: false }))).toMatchObject({
      improvement: 0.25,
      improvementHigh: 0.5,
    })
  })
})
