import { expect, test } from '@jest/globals'
import { Claim } from '@/lib/domain/claim'
import { keysOf, METRIC_FAMILIES } from '@/lib/domain/vocabulary'

test('the families are shown in the order in which they are declared', () => {
  expect(keysOf(METRIC_FAMILIES).slice(0, 3)).toEqual(['speed', 'latency', 'throughput'])
  expect(Claim.shape.metricFamily.options).toEqual(keysOf(METRIC_FAMILIES))
})
