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

const BENEFITS = ['speed', 'throughput', 'capacity', 'utilization'] as const
/** What improves by a percentage: less of a cost, or more of a benefit. */
const improving = fc.oneof(
  fc.constantFrom(...COST_FAMILIES).map((metricFamily) => ({ metricFamily, direction: 'decrease' as const })),
  fc.constantFrom(...BENEFITS).map((metricFamily) => ({ metricFamily, direction: 'increase' as const })),
)

/** Percentages to three digits after the point: closer ones need not differ in floating point. */
const printed = fc.integer({ min: 1, max: 99_900 }).map((thousandths) => thousandths / 1000)

test('a larger change in per cent for the better is a larger improvement, above one', () => {
  fc.assert(
    fc.property(improving, printed, printed, (of, a, b) => {
      const factorOf = (value: number) =>
        improvementOf(statedClaim({ ...of, valueRelation: 'percent_change', unit: '%', value })).improvement
      const [first, second] = [factorOf(a) ?? 0, factorOf(b) ?? 0]
      expect(Math.min(first, second)).toBeGreaterThan(1)
      expect(Math.sign(first - second)).toBe(Math.sign(a - b))
    }),
  )
})

test('the same change for the worse is below one', () => {
  fc.assert(
    fc.property(improving, percent, ({ metricFamily, direction }, value) => {
      const turned = direction === 'decrease' ? ('increase' as const) : ('decrease' as const)
      const fields = { metricFamily, direction: turned, improves: false, unit: '%', value } as const
      const { improvement } = improvementOf(statedClaim({ ...fields, valueRelation: 'percent_change' }))
      expect(improvement).toBeLessThan(1)
      expect(improvement).toBeGreaterThan(0)
    }),
  )
})

test('a value and its baseline give the factor between them, whichever way the metric runs', () => {
  fc.assert(
    fc.property(factor, fc.integer({ min: 1, max: 1e6 }), fc.boolean(), (k, base, improves) => {
      const fields = { valueRelation: 'absolute', direction: 'none', unit: 'ms', improves } as const
      const slower = improvementOf(statedClaim({ ...fields, value: base * k, baseline: String(base) }))
      const faster = improvementOf(statedClaim({ ...fields, value: base / k, baseline: `it: ${base} ms` }))
      const expected = improves ? k : 1 / k
      expect((slower.improvement ?? 0) / expected).toBeCloseTo(1, 9)
      expect((faster.improvement ?? 0) / expected).toBeCloseTo(1, 9)
    }),
  )
})

test('a range has the improvement of each of its ends, the lower first', () => {
  fc.assert(
    fc.property(factor, factor, fc.boolean(), (a, b, improves) => {
      const [value, valueHigh] = [Math.min(a, b), Math.max(a, b)]
      const range = improvementOf(statedClaim({ value, valueHigh, improves }))
      const ends = [value, valueHigh].map(
        (each) => improvementOf(statedClaim({ value: each, improves })).improvement,
      )
      expect([range.improvement, range.improvementHigh]).toEqual(ends.sort((x, y) => (x ?? 0) - (y ?? 0)))
    }),
  )
})

test('whatever is stated, there is either a factor or a reason', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('factor', 'percent_change', 'points', 'fraction_of_baseline', 'absolute' as const),
      fc.constantFrom(...COST_FAMILIES, ...BENEFITS, 'quality' as const, 'other' as const),
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.constantFrom(true, false, null),
      fc.constantFrom('increase', 'decrease', 'none' as const),
      fc.constantFrom(null, 'PlainNet', '7', '0'),
      (valueRelation, metricFamily, value, improves, direction, baseline) => {
        const fields = { valueRelation, metricFamily, value, improves, direction, baseline } as const
        const { improvement, noImprovementReason } = improvementOf(statedClaim(fields))
        expect(improvement === null).toBe(noImprovementReason !== null)
        if (improvement !== null) expect(Number.isFinite(improvement) && improvement > 0).toBe(true)
      },
    ),
  )
})
