/**
 * The number that a baseline is, where it is nothing but a number with, at most, the claim's own unit:
 * "1.95" and "88.54%" are, "PISSA" and "the 7B model" are not.
 */
export function numberIn(baseline: string, unit: string): number | null {
  const match = /^([+-]?\d{1,15}(?:\.\d{1,15})?)\s*(.{0,40})$/u.exec(baseline.trim())
  if (match === null) return null
  const [, digits, rest = ''] = match
  const sameUnit = rest === '' || rest.toLowerCase() === unit.toLowerCase()
  return sameUnit ? Number(digits) : null
}
