import { NUMBER_FORMATS } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditedClaim } from './audit-rule'
import { BYTES_PER_NUMBER, formatOf } from './machine'

/** How many bytes a weight takes, and how that is said: "INT4", "3-bit weights". */
export type Width = { readonly bytes: number; readonly words: string }

const BITS = /\b(\d(?:\.\d{1,2})?)[- ]bits?\b/gi

/** The width of a weight in the format, or in the bits, that a claim names; null where it names none, or several. */
export function widthOf(claim: AuditedClaim): Width | null {
  const format = formatOf(claim)
  if (format !== null) return { bytes: BYTES_PER_NUMBER[format], words: NUMBER_FORMATS[format] }
  const text = [claim.setting, claim.subject, claim.metric].join(' ')
  const [bits, ...more] = new Set([...text.matchAll(BITS)].map(([, digits]) => Number(digits)))
  return bits === undefined || bits === 0 || more.length > 0
    ? null
    : { bytes: bits / 8, words: `${bits}-bit weights` }
}

/** The narrowest width that a claim can be about where it names none: a paper on quantization may go below four bits. */
export const narrowest = ({ techniques }: AuditContext['paper']): Width =>
  techniques.includes('quantization')
    ? { bytes: 1 / 8, words: '1-bit weights' }
    : { bytes: BYTES_PER_NUMBER.int4, words: NUMBER_FORMATS.int4 }
