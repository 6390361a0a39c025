import type { Qualifier } from '@/lib/domain/vocabulary'

const PREFIXES = [
  ['E', 1e18],
  ['P', 1e15],
  ['T', 1e12],
  ['G', 1e9],
  ['M', 1e6],
  ['k', 1e3],
] as const
const GIBI = 2 ** 30

const SAID: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  approx: 'about ',
  range: '',
  average: '',
}

/** "at least 50", "up to 3": a number with how firm it is. */
export const said = (qualifier: Qualifier, value: number): string => `${SAID[qualifier]}${value}`

/** A number with at most three significant digits, and no exponent. */
export const short = (value: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: Math.abs(value) >= 100 ? 4 : 3 }).format(value)

/** A rate with an SI prefix: 8.4e13 FLOP/s is "84 TFLOP/s". */
export function withPrefix(value: number, unit: string): string {
  const [prefix, size] = PREFIXES.find(([, each]) => Math.abs(value) >= each) ?? ['', 1]
  return `${short(value / size)} ${prefix}${unit}`
}

/** Bytes of memory as its makers count them: 34,359,738,368 is "32 GB". */
export const memory = (bytes: number): string => `${short(bytes / GIBI)} GB`

/** "one GPU", "400 GPUs" of a device's name. */
export const devices = (count: number, name: string): string =>
  count === 1 ? `one ${name}` : `${count} × ${name}`
