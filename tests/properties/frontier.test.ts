import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { fitPowerLaw } from '@/lib/analysis/fit'
import { paretoFrontier } from '@/lib/analysis/frontier'

const value = fc.double({ min: 0.01, max: 1e12, noNaN: true })
const points = fc.array(fc.record({ x: value, y: value }), { maxLength: 40 })
type Point = { x: number; y: number }

const beats = (a: Point, b: Point, better: 'smaller' | 'larger') => {
  const x = better === 'smaller' ? b.x - a.x : a.x - b.x
  return x >= 0 && a.y >= b.y && (x > 0 || a.y > b.y)
}

test.each(['smaller', 'larger'] as const)(
  'with %s scales better, the frontier is what nothing beats',
  (better) => {
    fc.assert(
      fc.property(points, (all) => {
        const frontier = paretoFrontier(all, better)
        for (const point of frontier) expect(all.some((other) => beats(other, point, better))).toBe(false)
        for (const point of all) {
          const isIn = frontier.some(({ x, y }) => x === point.x && y === point.y)
          expect(isIn || frontier.some((other) => beats(other, point, better))).toBe(true)
        }
        expect(frontier.map(({ x }) => x)).toEqual(frontier.map(({ x }) => x).sort((a, b) => a - b))
      }),
    )
  },
)

test('the band holds its line, and is narrowest where the points are', () => {
  const spread = fc.array(fc.record({ x: fc.double({ min: 1, max: 1e12, noNaN: true }), y: value }), {
    minLength: 3,
    maxLength: 30,
  })
  fc.assert(
    fc.property(spread, (all) => {
      const fit = fitPowerLaw(all)
      if (fit === null) return
      for (const { y, low, high } of fit.line) {
        expect(low).toBeLessThanOrEqual(y * (1 + 1e-9))
        expect(high).toBeGreaterThanOrEqual(y * (1 - 1e-9))
      }
      expect(fit.rSquared).toBeLessThanOrEqual(1 + 1e-9)
    }),
  )
})
