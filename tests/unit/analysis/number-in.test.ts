import { expect, test } from '@jest/globals'
import { numberIn } from '@/lib/analysis/number-in'

test.each([
  ['1.95', 'FID', 1.95],
  ['88.54%', '%', 88.54],
  ['full fine-tuning: 88.54%', '%', 88.54],
  ['PlainNet: 30 TFLOP/s', 'TFLOP/s', 30],
  ['-3', 'points', -3],
])('the baseline %j of a claim in %s has the value %d', (baseline, unit, value) => {
  expect(numberIn(baseline, unit)).toBe(value)
})

test.each([
  ['PISSA', '%'],
  ['the 7B model', 'params'],
  ['GPT-3 175', '%'],
  ['3 s', 'ms'],
  ['30TF on one node of 8', 'TFLOP/s'],
  ['', '%'],
])('the baseline %j of a claim in %s has none', (baseline, unit) => {
  expect(numberIn(baseline, unit)).toBeNull()
})
