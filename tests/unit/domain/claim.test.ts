import { expect, test } from '@jest/globals'
import { StatedClaim } from '@/lib/domain/claim'
import { DatasetClaim } from '@/lib/domain/dataset'
import { Device } from '@/lib/domain/device'
import { statedClaim } from '@/tests/factories/claim'
import { device } from '@/tests/factories/device'

const refused = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }) =>
  (result.error?.issues ?? []).map(({ path }) => path.join('.'))

test.each([
  ['a count of no device', { hardware: [{ name: 'V100', count: 0 }] }, 'hardware.0.count'],
  ['more devices than there are', { hardware: [{ name: 'V100', count: 1e9 }] }, 'hardware.0.count'],
  ['half a device', { hardware: [{ name: 'V100', count: 1.5 }] }, 'hardware.0.count'],
  ['a device without a name', { hardware: [{ name: ' ', count: 1 }] }, 'hardware.0.name'],
  ['no number', { value: Number.NaN }, 'value'],
  ['no end', { valueHigh: Number.POSITIVE_INFINITY }, 'valueHigh'],
  ['a negative scale', { params: -7e9 }, 'params'],
])('a claim with %s is refused, and the field named', (_, fields, path) => {
  expect(refused(StatedClaim.safeParse(statedClaim(fields)))).toEqual([path])
})

test.each([
  ['a negative change', { valueRelation: 'percent_change', value: -5 }, 'value'],
  ['a negative difference', { valueRelation: 'points', value: -0.1 }, 'value'],
  ['a factor of nothing', { value: 0 }, 'value'],
  ['a negative latency', { valueRelation: 'absolute', metricFamily: 'latency', value: -1 }, 'value'],
  ['a range that ends below its beginning', { value: 5, valueHigh: 3 }, 'valueHigh'],
  ['scales in the wrong order', { params: 7e9, paramsHigh: 3e9 }, 'paramsHigh'],
  ['a scale to no scale', { params: null, paramsHigh: 3e9 }, 'paramsHigh'],
] as const)('a record of the dataset with %s is refused, and the field named', (_, fields, path) => {
  const record = { id: 'c0123456789', paper: 'fast-net', ...statedClaim(fields) }
  expect(refused(DatasetClaim.safeParse(record))).toEqual([path])
})

test('a score may be negative, and a range may begin where it ends', () => {
  for (const fields of [
    { valueRelation: 'absolute', metricFamily: 'quality', value: -1.5 },
    { value: 3, valueHigh: 3 },
  ] as const) {
    const record = { id: 'c0123456789', paper: 'fast-net', ...statedClaim(fields) }
    expect(refused(DatasetClaim.safeParse(record))).toEqual([])
  }
})

test.each([
  ['a negative memory', { memoryBytes: -1 }, 'memoryBytes'],
  ['a peak of nothing', { peakFlopPerSecond: { fp16: 0 } }, 'peakFlopPerSecond.fp16'],
  ['no vendor', { vendor: '' }, 'vendor'],
  ['a part of no number', { part: { device: 'v100', count: 0 } }, 'part.count'],
])('a device with %s is refused, and the field named', (_, fields, path) => {
  expect(refused(Device.safeParse(device({ name: 'Example', ...fields })))).toEqual([path])
})

test('a device in a format that is none is refused', () => {
  const odd = { ...device({ name: 'Example' }), peakFlopPerSecond: { fp7: 1 } }
  expect(Device.safeParse(odd).success).toBe(false)
})
