import slugify from '@sindresorhus/slugify'
import { ArxivId } from '@/lib/domain/paper'

const SLUG_MAX_LENGTH = 80
/** Identifiers and addresses are short; what is longer is not worth a search. */
const ID_MAX_LENGTH = 300

/** What two spellings of one title share: NFKD, lower case, letters and digits only. Idempotent. */
export function titleKey(title: string): string {
  // Lower case can undo the decomposition ("İ"), and the decomposition can make capitals ("℡"): both, then again.
  const folded = title.normalize('NFKD').toLowerCase().normalize('NFKD').toLowerCase()
  return folded.replace(/[^\p{L}\p{N}]/gu, '')
}

/** 32-bit FNV-1a: stable over machines and versions, which is all that a fallback name needs. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(36)
}

/** A title as part of a link: at most 80 characters, cut at a word, never empty, the same for the same title. */
export function paperSlug(title: string): string {
  const whole = slugify(title.slice(0, 1000), { customReplacements: [['&', ' and ']] })
  if (whole === '') return `paper-${fingerprint(titleKey(title) || title)}`
  if (whole.length <= SLUG_MAX_LENGTH) return whole
  const cut = whole.lastIndexOf('-', SLUG_MAX_LENGTH)
  return cut > 0 ? whole.slice(0, cut) : whole.slice(0, SLUG_MAX_LENGTH)
}

const NEW_STYLE = /(?<!\d)(?<!\d\.)(\d{4}\.\d{4,5})(?:v\d{1,3})?(?!\d)(?!\.\d)/
const OLD_STYLE = /(?<![a-z-])([a-z]{2,10}(?:-[a-z]{2,4})?(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?(?!\d)/
const ARXIV_HINT = /arxiv/i

/**
 * The arXiv identifier in a bare id, an `arXiv:` id, a DOI or an address, without its version; null
 * where there is none. Numbers of other catalogues are not taken for one.
 */
export function normalizeArxivId(raw: string): string | null {
  if (raw.length > ID_MAX_LENGTH) return null
  const text = raw.trim()
  const whole = /^(?:arxiv:)?\s*(\S+?)(?:v\d{1,3})?$/i.exec(text)?.[1]
  const isBare = whole !== undefined && ArxivId.safeParse(whole).success
  const found = isBare
    ? whole
    : ARXIV_HINT.test(text)
      ? (NEW_STYLE.exec(text)?.[1] ?? OLD_STYLE.exec(text)?.[1])
      : undefined
  return found !== undefined && isPlausible(found) ? found : null
}

/** The first four digits of a new identifier are a year and a month: `1807.00001` yes, `1234.56789` no. */
function isPlausible(arxivId: string): boolean {
  if (arxivId.includes('/')) return true
  const month = Number(arxivId.slice(2, 4))
  return month >= 1 && month <= 12
}

/** The year in which an arXiv identifier was given out; null where it does not say. */
export function arxivYear(arxivId: string): number | null {
  const newStyle = /^(\d{2})\d{2}\./.exec(arxivId)?.[1]
  if (newStyle !== undefined) return 2000 + Number(newStyle)
  const oldStyle = /\/(\d{2})\d{5}$/.exec(arxivId)?.[1]
  if (oldStyle === undefined) return null
  return Number(oldStyle) > 50 ? 1900 + Number(oldStyle) : 2000 + Number(oldStyle)
}
