import { expect, test } from '@jest/globals'
import { formatTerm } from '@/lib/query/format-term'

test.each([
  [8.4e13, 'FLOP/s', '84 TFLOP/s'],
  [9e11, 'bytes/s', '900 GB/s'],
  [32 * 2 ** 30, 'bytes', '32 GB'],
  [16, 'bytes', '16 bytes'],
  [7e9, 'parameters', '7B parameters'],
  [1e26, '', '10²⁶'],
  [512, '', '512'],
  [0.390625, '', '0.390625'],
  [54.2636, '%', '54.2636 %'],
  [2427, 'x', '2,427 times'],
])('%d %s is read as “%s”', (value, unit, words) => {
  expect(formatTerm(value, unit)).toBe(words)
})
