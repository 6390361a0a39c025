import jStat from 'jstat'
import { linearRegression, linearRegressionLine, rSquared } from 'simple-statistics'

/** A point on log-log axes: a parameter count and an improvement factor, both above zero. */
export type Point = { readonly x: number; readonly y: number }

/** A line y = coefficient × x^exponent, drawn where there are points, with its band at each place. */
export type PowerLaw = {
  readonly exponent: number
  readonly coefficient: number
  readonly n: number
  /** Share of the variance of log y that the line explains, 0 to 1. */
  readonly rSquared: number
  /** From the smallest x to the largest: the line and the 95 % confidence band of the mean. */
  readonly line: readonly {
    readonly x: number
    readonly y: number
    readonly low: number
    readonly high: number
  }[]
}

const CONFIDENCE = 0.95
/** The band bends on a logarithmic axis, so it takes a few places to draw it. */
const PLACES = 24

/**
 * A power law by least squares on the logarithms, with the pointwise 95 % confidence band of the mean:
 * ŷ ± t(0.975, n − 2) · s · √(1/n + (x − x̄)² / Σ(xᵢ − x̄)²), Draper and Smith, Applied Regression Analysis, 3rd
 * edition, equation 3.1.10. Null for fewer than three points, or where all have the same x.
 */
export function fitPowerLaw(points: readonly Point[]): PowerLaw | null {
  const logs = points.map(({ x, y }) => [Math.log(x), Math.log(y)])
  const n = logs.length
  const xs = logs.map(([x = 0]) => x)
  const mean = xs.reduce((sum, x) => sum + x, 0) / n
  const spread = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0)
  if (n < 3 || spread < 1e-12) return null
  const { m, b } = linearRegression(logs)
  const at = linearRegressionLine({ m, b })
  const residuals = logs.reduce((sum, [x = 0, y = 0]) => sum + (y - at(x)) ** 2, 0)
  const deviation = Math.sqrt(residuals / (n - 2))
  const t = jStat.studentt.inv((1 + CONFIDENCE) / 2, n - 2)
  const [from, to] = [Math.min(...xs), Math.max(...xs)]
  const line = Array.from({ length: PLACES + 1 }, (_, step) => {
    const x = from + ((to - from) * step) / PLACES
    const half = t * deviation * Math.sqrt(1 / n + (x - mean) ** 2 / spread)
    return { x: Math.exp(x), y: Math.exp(at(x)), low: Math.exp(at(x) - half), high: Math.exp(at(x) + half) }
  })
  // All y alike: there is no variance, and the line explains all of it.
  const share = rSquared(logs, at)
  return { exponent: m, coefficient: Math.exp(b), n, rSquared: Number.isFinite(share) ? share : 1, line }
}
