/** A name may stand before the value, with a colon between: "full fine-tuning: 88.54%". */
const VALUE = /^(?:.{1,200}:\s)?([+-]?\d{1,15}(?:\.\d{1,15})?)\s*(\S{0,40})$/u

/**
 * The value that a baseline is given with, where it is the whole of it or stands after a colon, and has no
 * unit or the claim's own: "1.95", "88.54%" and "full fine-tuning: 88.54%" have one, "PISSA" and "the 7B
 * model" have not.
 */
export function numberIn(baseline: string, unit: string): number | null {
  const match = VALUE.exec(baseline.trim())
  if (match === null) return null
  const [, digits, rest = ''] = match
  const sameUnit = rest === '' || rest.toLowerCase() === unit.toLowerCase()
  return sameUnit ? Number(digits) : null
}
