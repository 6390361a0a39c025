import { expect, test } from '@jest/globals'
import { deviceKey, matchDevice } from '@/lib/normalize/device'
import { device } from '@/tests/factories/device'

const named = (name: string, ...aliases: string[]) => device({ name, aliases })
const DEVICES = [
  named('NVIDIA V100', 'Tesla V100'),
  named('NVIDIA RTX 4090', '4090'),
  named('A100 40GB', 'A100'),
  named('A100 80GB', 'A100'),
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
