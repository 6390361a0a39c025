/** Numbers as people read them. Raw values stay in exports; these are for screens. */

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 4 })
const threeDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 })
const fourDigits = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })
const plain = new Intl.NumberFormat('en', { maximumSignificantDigits: 6 })

/** A count, such as parameters: 7e9 → "7B", 1.5e12 → "1.5T"; beyond 10^15 as a power of ten. */
export function formatCount(count: number): string {
  return count < 1e15 ? compact.format(count) : powerOfTen(count)
}

/** A factor with its sign: 3.6 → "3.6×", 2427.3 → "2,427×", 1.0246 → "1.02×". */
export function formatFactor(factor: number): string {
  return `${(factor >= 100 ? fourDigits : threeDigits).format(factor)}×`
}

/** Any number without its unit, with at most six significant digits. */
export function formatNumber(value: number): string {
  return Math.abs(value) < 1e15 ? plain.format(value) : powerOfTen(value)
}

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function powerOfTen(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e')
  const raised = [...String(Number(exponent))].map((digit) => SUPERSCRIPT[Number(digit)] ?? digit).join('')
  return mantissa === '1' ? `10${raised}` : `${Number(Number(mantissa).toPrecision(3))} × 10${raised}`
}

/** Units that are counted things: one of them has no plural. */
const COUNTED: ReadonlySet<string> = new Set([
  'tokens',
  'frames',
  'years',
  'points',
  'params',
  'images',
  'samples',
])

/** A value with its unit: "3.6×", "27.5%", "84 TFLOP/s", "13B params", "1 token"; a range with an en dash. */
export function formatValue(value: number, valueHigh: number | null, unit: string): string {
  const one = unit === 'params' || unit === 'tokens' ? formatCount : formatNumber
  const figure = valueHigh === null ? one(value) : `${one(value)}–${one(valueHigh)}`
  if (unit === 'x') return `${figure}×`
  if (unit === '%') return `${figure}%`
  const isOne = value === 1 && valueHigh === null && COUNTED.has(unit)
  return `${figure} ${isOne ? unit.slice(0, -1) : unit}`
}
