import { expect, test } from '@jest/globals'
import { formatCount, formatFactor, formatNumber, formatValue } from '@/lib/query/format'

test.each([
  [999, '999'],
  [1000, '1K'],
  [999_999, '1M'],
  [350e6, '350M'],
  [999.9e6, '999.9M'],
  [1e9, '1B'],
  [7e9, '7B'],
  [6.74e9, '6.74B'],
  [175e9, '175B'],
  [1e12, '1T'],
  [1e26, '10²⁶'],
  [2.5e15, '2.5 × 10¹⁵'],
])('%d parameters read as %s', (count, text) => expect(formatCount(count)).toBe(text))

test.each([
  [3.6, '3.6×'],
  [1.024_6, '1.02×'],
  [0.8, '0.8×'],
  [2427.26, '2,427×'],
  [99.96, '100×'],
])('a factor of %d reads as %s', (factor, text) => expect(formatFactor(factor)).toBe(text))

test.each([
  [27.5, null, '%', '27.5%'],
  [84, null, 'TFLOP/s', '84 TFLOP/s'],
  [3, 5, 'x', '3–5×'],
  [13e9, null, 'params', '13B params'],
  [0.05, null, 's', '0.05 s'],
  [1, null, 's', '1 s'],
  [1, null, 'tokens', '1 token'],
  [1, 2, 'points', '1–2 points'],
  [1, null, 'images/s', '1 images/s'],
] as const)('%d to %s %s reads as %s', (value, high, unit, text) =>
  expect(formatValue(value, high, unit)).toBe(text),
)

test('a number keeps six digits', () => expect(formatNumber(1234.5678)).toBe('1,234.57'))
