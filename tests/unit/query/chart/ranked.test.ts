import { expect, test } from '@jest/globals'
import { rankClaims } from '@/lib/query/chart/ranked'
import { claim } from '@/tests/factories/claim'

test('claims stand in the order of their improvement on an axis that holds their ranges', () => {
  const { marks, y } = rankClaims([
    claim({ id: 'ca', improvement: 2, improvementHigh: 40 }),
    claim({ id: 'cb', improvement: 3 }),
    claim({ id: 'cc', improvement: 0.5 }),
  ])
  expect(marks.map(({ id }) => id)).toEqual(['cb', 'ca', 'cc'])
  expect(y.domain[0]).toBeLessThanOrEqual(0.5)
  expect(y.domain[1]).toBeGreaterThanOrEqual(40)
  expect(marks[1]?.reading).toBe('2×–40× better')
})

test('what has no factor is counted with the reason, the most frequent first', () => {
  const without = { improvement: null } as const
  expect(
    rankClaims([
      claim({ ...without, noImprovementReason: 'no_baseline_value' }),
      claim({ ...without, noImprovementReason: 'not_a_ratio' }),
      claim({ ...without, noImprovementReason: 'not_a_ratio' }),
    ]).notDrawn,
  ).toEqual([
    { reason: 'a difference in points is not a ratio', count: 2 },
    { reason: 'an absolute value without its baseline’s value', count: 1 },
  ])
})
