import { stringify } from 'csv-stringify/sync'
import type { Claim } from '@/lib/domain/claim'
import { type Cell, COLUMNS, type ExportContext } from './columns'

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, as OWASP advises; numbers are
 * numbers and stay. https://owasp.org/www-community/attacks/CSV_Injection
 */
const harmless = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text)

export function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return plainNumber(cell)
  return typeof cell === 'boolean' ? String(cell) : harmless(cell)
}

export const RECORDS = { record_delimiter: '\r\n', eof: true } as const

/** The CSV's first line. */
export function csvHeader(): string {
  return stringify([COLUMNS.map(({ header }) => header)], RECORDS)
}

/** Claims as CSV lines (RFC 4180), without the header; "" for none. */
export function csvRows(claims: readonly Claim[], context: ExportContext): string {
  return stringify(
    claims.map((claim) => COLUMNS.map(({ cell }) => cellText(cell(claim, context)))),
    RECORDS,
  )
}

/** A number with all its digits and without exponent, up to the size that any reader of CSV takes. */
function plainNumber(value: number): string {
  const magnitude = Math.abs(value)
  if (Number.isInteger(value) && magnitude < 1e21) return BigInt(value).toString()
  return String(value)
}
