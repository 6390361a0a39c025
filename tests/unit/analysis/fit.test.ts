import { expect, test } from '@jest/globals'
import { fitPowerLaw } from '@/lib/analysis/fit'

const points = [
  { x: 1e9, y: 2 },
  { x: 3e9, y: 2.6 },
  { x: 1e10, y: 4.1 },
  { x: 3e10, y: 5.2 },
]

test('a power law is found exactly', () => {
  const exact = [1e8, 1e9, 1e10].map((x) => ({ x, y: 0.01 * x ** 0.3 }))
  const fit = fitPowerLaw(exact)
  expect(fit?.exponent).toBeCloseTo(0.3)
  expect(fit?.coefficient).toBeCloseTo(0.01)
  expect(fit?.rSquared).toBeCloseTo(1)
  expect(fit?.line.at(-1)?.high).toBeCloseTo(0.01 * 1e10 ** 0.3)
})

test('the band is the one that R gives for lm(log(y) ~ log(x))', () => {
  // With logs to base e: n = 4, t(0.975, 2) = 4.302653.
  const fit = fitPowerLaw(points)
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)] as const)
  const mean = logs.reduce((sum, [x]) => sum + x, 0) / 4
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / 4
  const sxx = logs.reduce((sum, [x]) => sum + (x - mean) ** 2, 0)
  const slope = logs.reduce((sum, [x, y]) => sum + (x - mean) * (y - meanY), 0) / sxx
  const rest = logs.reduce((sum, [x, y]) => sum + (y - meanY - slope * (x - mean)) ** 2, 0)
  const first = Math.log(1e9)
  const half = 4.302653 * Math.sqrt(rest / 2) * Math.sqrt(1 / 4 + (first - mean) ** 2 / sxx)
  expect(fit?.exponent).toBeCloseTo(slope, 8)
  expect(Math.log(fit?.line[0]?.high ?? 0)).toBeCloseTo(meanY + slope * (first - mean) + half, 5)
  expect(fit?.n).toBe(4)
})

test('too few points, or all at one scale, have no line', () => {
  expect(fitPowerLaw(points.slice(0, 2))).toBeNull()
  expect(fitPowerLaw(points.map(({ y }) => ({ x: 7e9, y })))).toBeNull()
})
