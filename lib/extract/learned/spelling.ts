import type { Token } from '../tokens'

/**
 * What is known of a number when it is judged: a kind and two values in turn ("unit", "percent", "",
 * "before+unit", "by", "percent", …), the second one empty where a kind has but one. In one flat list of
 * words that are there anyway, since it is made for every number of every text.
 */
export type Features = readonly string[]

/** How many entries of the flat list a feature has. */
export const FEATURE_SIZE = 3

/** A list of features that grows. */
export class FeatureList {
  readonly flat: string[] = []

  /** Notes a feature: its kind and its value, or the two values that are seen together. */
  add(kind: string, value: string, second = ''): void {
    this.flat.push(kind, value, second)
  }

  /** Notes a feature unless it is noted from a place of the list on. */
  addOnce(from: number, kind: string, value: string, second = ''): void {
    const { flat } = this
    for (let at = from; at < flat.length; at += FEATURE_SIZE)
      if (flat[at] === kind && flat[at + 1] === value && flat[at + 2] === second) return
    flat.push(kind, value, second)
  }
}

/** Stands between the two values of a feature where its weights are kept. */
const JOINT = '\t'

/** A feature's values as the key of its weights. */
export const valueKey = (value: string, second: string): string =>
  second === '' ? value : `${value}${JOINT}${second}`

/** The values of which a key was made. */
export function valuesOf(key: string): readonly [value: string, second: string] {
  const at = key.indexOf(JOINT)
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at + 1)]
}

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
