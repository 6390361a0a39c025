import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { agreement, rounded, slackOf } from '@/lib/analysis/rounding'

/** Numbers as papers write them: up to four digits, at any size. */
const stated = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: -4, max: 12 }))
  .map(([digits, exponent]) => Number(`${digits}e${exponent}`))

test('a number reproduces itself, whatever the qualifier', () => {
  const qualifiers = ['exact', 'up_to', 'at_least', 'approx', 'range', 'average'] as const
  fc.assert(
    fc.property(stated, fc.constantFrom(...qualifiers), (value, qualifier) => {
      expect(agreement(value, qualifier, { low: value, high: value })).toBe('reproduced')
    }),
  )
})

test('what a number rounds is within its slack, and the slack is at most half of it', () => {
  fc.assert(
    fc.property(stated, fc.double({ min: -0.99, max: 0.99, noNaN: true }), (value, share) => {
      const before = value + share * slackOf(value)
      expect(agreement(value, 'exact', { low: before, high: before })).toBe('reproduced')
      expect(rounded(value).low).toBeGreaterThanOrEqual(value / 2)
    }),
  )
})

test('ten times as much is never the same number, and “over” and “up to” bind one side each', () => {
  fc.assert(
    fc.property(stated, (value) => {
      const [more, less] = [value * 10, value / 10].map((each) => ({ low: each, high: each }))
      expect(agreement(value, 'exact', more ?? rounded(0))).toBe('contradicted')
      expect(agreement(value, 'exact', less ?? rounded(0))).toBe('contradicted')
      expect(agreement(value, 'at_least', more ?? rounded(0))).toBe('possible')
      expect(agreement(value, 'at_least', less ?? rounded(0))).toBe('contradicted')
      expect(agreement(value, 'up_to', more ?? rounded(0))).toBe('contradicted')
      expect(agreement(value, 'up_to', less ?? rounded(0))).toBe('possible')
    }),
  )
})
