import type { Token } from '../tokens'

/**
 * What is known of a number when it is judged: kinds and values in turn ("unit", "percent", "before",
 * "by", …). In one flat list, since it is made for every number of every text.
 */
export type Features = readonly string[]
/** Notes a feature: its kind and its value. */
export type Add = (kind: string, value: string) => void

/** A word as the features spell it: numbers are all alike, names are told by their look. */
export function shape({ kind, key, text, lexeme }: Token): string {
  if (kind === 'number') return '#'
  // "3 times" is no "time".
  if (text === 'times') return text
  return lexeme.hasCapital && /.\p{Lu}/u.test(text) ? 'Name' : key
}

/** How far off something is, roughly. */
export const bucket = (distance: number) =>
  distance <= 1 ? '1' : distance <= 3 ? '3' : distance <= 6 ? '6' : '9'
