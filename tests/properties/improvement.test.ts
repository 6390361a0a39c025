import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { improvementOf } from '@/lib/analysis/improvement'
import { COST_FAMILIES } from '@/lib/domain/vocabulary'
import { statedClaim } from '@/tests/factories/claim'

const factor = fc.double({ min: 1.0001, max: 1e6, noNaN: true })
const percent = fc.double({ min: 0.001, max: 99.9, noNaN: true })
test('a larger factor never gives a smaller improvement', () => {
  fc.assert(
    fc.property(factor, factor, (a, b) => {
      const of = (value: number) => improvementOf(statedClaim({ value })).improvement ?? Number.NaN
      expect(Math.sign(of(a) - of(b))).toBe(Math.sign(a - b))
    }),
  )
})

test('it is above one exactly where the claim is presented as better', () => {
  fc.assert(
    fc.property(factor, fc.boolean(), (value, improves) => {
      expect((improvementOf(statedClaim({ value, improves })).improvement ?? 0) > 1).toBe(improves)
    }),
  )
})

test('p per cent less and 100 − p per cent left are the same improvement', () => {
  fc.assert(
    fc.property(percent, fc.constantFrom(...COST_FAMILIES), (value, metricFamily) => {
      const shared = { metricFamily, direction: 'decrease', unit: '%' } as const
      const less = improvementOf(statedClaim({ ...shared, valueRelation: 'percent_change', value }))
      const left = improvementOf(
        statedClaim({ ...shared, valueRelation: 'fraction_of_baseline', value: 100 - value }),
      )
      expect(less.improvement).toBeCloseTo(left.improvement ?? Number.NaN, 6)
    }),
  )
})

test('k times as fast and 1 − 1/k of the time saved are the same improvement', () => {
  fc.assert(
    fc.property(factor, (k) => {
      const faster = improvementOf(statedClaim({ value: k }))
      const saved = improvementOf(
        statedClaim({
          metricFamily: 'latency',
          valueRelation: 'percent_change',
          direction: 'decrease',
          unit: '%',
          value: 100 * (1 - 1 / k),
        }),
      )
      expect((saved.improvement ?? 0) / (faster.improvement ?? Number.NaN)).toBeCloseTo(1, 4)
    }),
  )
})
