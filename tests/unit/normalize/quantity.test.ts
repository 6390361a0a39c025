import { expect, test } from '@jest/globals'
import { parseNumber, parseRawNumber } from '@/lib/normalize/quantity'

test.each([
  ['2,600', 2600],
  ['2.46', 2.46],
  ['.5', 0.5],
  ['10^{26}', 1e26],
  ['10^7', 1e7],
  ['10^{-3}', 1e-3],
  ['two orders of magnitude', 100],
  ['2 orders of magnitude', 100],
  ['an order of magnitude', 10],
  ['half', 50],
  ['twice', 2],
  ['two fold', 2],
  ['Four', 4],
  ['trillion', 1e12],
])('"%s" is %d', (words, value) => {
  expect(parseNumber(words)).toBe(value)
})

test.each(['', 'x', '1,23', '1.2.3', '10^{999}', 'orders', '9'.repeat(50), '--1'])(
  '"%s" is no number',
  (words) => {
    expect(parseNumber(words)).toBeNull()
  },
)

test.each([
  ['8.3', 'B', 8.3e9],
  ['70', 'billion', 7e10],
  ['340', 'M', 3.4e8],
  ['one', 'trillion', 1e12],
  ['58', 'k', 58_000],
  ['7', null, 7],
])('%s %s is %d', (words, scale, value) => {
  expect(parseRawNumber({ words, scale })).toBe(value)
})

test('an unknown scale gives no number', () => {
  expect(parseRawNumber({ words: '7', scale: 'Q' })).toBeNull()
})
