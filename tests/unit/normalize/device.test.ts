import { expect, test } from '@jest/globals'
import type { Device } from '@/lib/domain/device'
import { deviceKey, matchDevice } from '@/lib/normalize/device'

const device = (name: string, ...aliases: string[]): Device => ({
  slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
  name,
  vendor: null,
  deviceClass: 'gpu',
  year: null,
  memoryBytes: null,
  memoryBytesPerSecond: null,
  peakFlopPerSecond: {},
  aliases,
  source: null,
})
const DEVICES = [
  device('NVIDIA V100', 'Tesla V100'),
  device('NVIDIA RTX 4090', '4090'),
  device('A100 40GB', 'A100'),
  device('A100 80GB', 'A100'),
]

test.each([
  ['NVIDIA Tesla V100 GPUs', 'v100'],
  ['GeForce RTX 4090', 'rtx4090'],
  ['ARM Cortex-M4f', 'armcortexm4f'],
  ['GPU', ''],
])('the key of "%s" is "%s"', (name, key) => {
  expect(deviceKey(name)).toBe(key)
})

test.each([
  ['V100', 'nvidia-v100'],
  ['nvidia v100 gpu', 'nvidia-v100'],
  ['4090', 'nvidia-rtx-4090'],
])('"%s" is found by name or alias', (name, slug) => {
  expect(matchDevice(name, DEVICES)?.slug).toBe(slug)
})

test.each(['V10', 'RTX 409', 'GPU', '', 'a card like the V100'])('"%s" is not guessed at', (name) => {
  expect(matchDevice(name, DEVICES)).toBeNull()
})

test('a spelling that two devices share is not resolved', () => {
  expect(matchDevice('A100', DEVICES)).toBeNull()
})
