import { expect, test } from '@jest/globals'
import { StatedClaim } from '@/lib/domain/claim'
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
