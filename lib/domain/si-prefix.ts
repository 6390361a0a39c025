const PREFIXES = [
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
  ['', 1],
  ['m', 1e-3],
  ['µ', 1e-6],
  ['n', 1e-9],
] as const

// Making one takes fifty times as long as using it.
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const fourDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

/** A number with at most three significant digits, four from 100 on, and no exponent. */
export const short = (value: number): string =>
  (Math.abs(value) >= 100 ? fourDigits : threeDigits).format(value)

/** A quantity with an SI prefix: 8.4e13 FLOP/s is "84 TFLOP/s", 0.0454 W is "45.4 mW". */
export function withPrefix(value: number, unit: string): string {
  const [prefix, size] = PREFIXES.find(([, each]) => Math.abs(value) >= each) ?? ['', 1]
  return `${short(value / size)} ${prefix}${unit}`
}
