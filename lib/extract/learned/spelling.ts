import { NOTHING, Term } from '../terms'
import type { Token } from '../tokens'

/**
 * Takes note of what is known of a number, or of a candidate for a subject, when it is judged: features,
 * each a kind and a value ("unit", "percent"), or a kind and two values that are seen together
 * ("before+unit", "by", "percent").
 */
export type FeatureSink = {
  readonly add: (kind: Term, value: Term, second?: Term) => void
  /** Notes a feature unless it is noted since a mark. */
  readonly addOnce: (mark: number, kind: Term, value: Term, second?: Term) => void
  /** Where the next feature is noted. */
  readonly mark: () => number
}

/** How many entries of the flat list a feature has. */
export const FEATURE_SIZE = 3

/** Features as words, a kind and two values in turn, the second one empty where a kind has but one: what training learns from. */
export type Features = readonly string[]

/** Features noted as words. */
export class FeatureWords implements FeatureSink {
  readonly flat: string[] = []

  add(kind: Term, value: Term, second: Term = NOTHING): void {
    this.flat.push(kind.text, value.text, second.text)
  }

  addOnce(mark: number, kind: Term, value: Term, second: Term = NOTHING): void {
    const { flat } = this
    for (let at = mark; at < flat.length; at += FEATURE_SIZE)
      if (flat[at] === kind.text && flat[at + 1] === value.text && flat[at + 2] === second.text) return
    this.add(kind, value, second)
  }

  mark(): number {
    return this.flat.length
  }
}

/**
 * One number for a feature (feature hashing: Weinberger et al., 2009, arXiv:0902.2206): the numbers of its
 * words, mixed with MurmurHash3's constants. Two of the 2^32 are the same by chance only; a test sees to
 * it that none are of those that have weights.
 */
export function featureNumber(kind: Term, value: Term, second: Term): number {
  let hash = (Math.imul(kind.number, 0x85ebca6b) + value.number) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  hash = (Math.imul(hash ^ (hash >>> 13), 0x85ebca6b) + second.number) | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0xc2b2ae35)
  return hash ^ (hash >>> 15)
}

const ROOM = 256

/** Features noted as numbers: a list that is used again and again, since it is filled for every number of every text. */
export class FeatureNumbers implements FeatureSink {
  #numbers = new Int32Array(ROOM)
  #size = 0

  get size(): number {
    return this.#size
  }

  at(index: number): number {
    return this.#numbers[index] ?? 0
  }

  clear(): this {
    this.#size = 0
    return this
  }

  add(kind: Term, value: Term, second: Term = NOTHING): void {
    this.#push(featureNumber(kind, value, second))
  }

  addOnce(mark: number, kind: Term, value: Term, second: Term = NOTHING): void {
    const number = featureNumber(kind, value, second)
    for (let at = mark; at < this.#size; at++) if (this.#numbers[at] === number) return
    this.#push(number)
  }

  mark(): number {
    return this.#size
  }

  #push(number: number): void {
    if (this.#size === this.#numbers.length) {
      const longer = new Int32Array(2 * this.#size)
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[this.#size++] = number
  }
}

/** Features of a flat list as numbers. */
export function numbersOf(features: Features): FeatureNumbers {
  const numbers = new FeatureNumbers()
  for (let at = 0; at < features.length; at += FEATURE_SIZE)
    numbers.add(
      new Term(features[at] ?? ''),
      new Term(features[at + 1] ?? ''),
      new Term(features[at + 2] ?? ''),
    )
  return numbers
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

/** Stands for a word where the sentence has none. */
export const NO_WORD = new Term('|')
const NUMBER = new Term('#')
const NAME = new Term('Name')
const TIMES = new Term('times')
const CAPITAL_INSIDE = /.\p{Lu}/u

/** A word as the features spell it: numbers are all alike, names are told by their look. */
export function shape({ kind, text, lexeme }: Token): Term {
  if (kind === 'number') return NUMBER
  lexeme.shape ??=
    text === 'times' ? TIMES : lexeme.hasCapital && CAPITAL_INSIDE.test(text) ? NAME : lexeme.term
  return lexeme.shape
}

const DISTANCES = [new Term('1'), new Term('3'), new Term('6'), new Term('9')] as const

/** How far off something is, roughly. */
export const bucket = (distance: number): Term =>
  DISTANCES[distance <= 1 ? 0 : distance <= 3 ? 1 : distance <= 6 ? 2 : 3]
