import type { RawNumber } from '@/lib/domain/candidate'

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  half: 50,
  twice: 2,
  double: 2,
  doubles: 2,
  doubling: 2,
  doubled: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  quadruples: 4,
  quadrupled: 4,
  triples: 3,
  tripling: 3,
  threefold: 3,
  quadruple: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
}

const MAX_DIGITS = 40

function parseWords(words: string): number | null {
  const orders = /^(?:(\S{1,12}) )?orders? of magnitude$/.exec(words)
  if (orders !== null) {
    const count = orders[1] === undefined ? 1 : parseNumber(orders[1])
    return count === null || count > 30 ? null : 10 ** count
  }
  const fold = /^(\S{1,12}) fold$/.exec(words)
  if (fold?.[1] !== undefined) return parseNumber(fold[1])
  return WORDS[words] ?? null
}

/**
 * The number that is written: "2,600", "10^{26}", "two orders of magnitude" (100), "half" (50, per
 * cent). Null where it is none, or too large for a number.
 */
export function parseNumber(raw: string): number | null {
  const words = raw.trim().toLowerCase().replace(/\s+/g, ' ')
  if (words.length === 0 || words.length > MAX_DIGITS) return null
  const power = /^10\s?\^\s?\{?\s?(-?)\s?(\d{1,3})\s?\}?$/.exec(words)
  if (power?.[2] !== undefined) {
    const value = Number(`1e${power[1] ?? ''}${power[2]}`)
    return Number.isFinite(value) ? value : null
  }
  if (/^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(words) && /\d/.test(words)) {
    const value = Number(words.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  return parseWords(words)
}

/** Rounds away what binary multiplication adds ("8.3" × 1e9), keeping 12 significant digits. */
const tidy = (value: number) => Number(value.toPrecision(12))

/** A written number times its scale word: "8.3" and "B" give 8.3e9. Null where it is no number. */
export function parseRawNumber({ words, scale }: RawNumber): number | null {
  const value = parseNumber(words)
  if (value === null) return null
  const factor = scale === null ? 1 : SCALES[scale]
  return factor === undefined ? null : tidy(value * factor)
}
