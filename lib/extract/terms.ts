import { fnv1a } from './hash'
import { remember } from './remember'

/** A word that features are made of, with the number that stands for it: it is counted out once. */
export class Term {
  readonly number: number

  constructor(readonly text: string) {
    // 0 is for no word at all: a feature of one value is the same with and without it.
    this.number = text === '' ? 0 : fnv1a(text, 0, text.length)
  }
}

/** The second value of a feature that has but one. */
export const NOTHING = new Term('')

/** Terms of some words, by the words. */
export function termsOf<const Text extends string>(...texts: readonly Text[]): Readonly<Record<Text, Term>> {
  const terms = texts.map((text) => [text, new Term(text)] as const)
  // `fromEntries` forgets which keys there are.
  return Object.fromEntries(terms) as Record<Text, Term>
}

/** The term of a word of the lexicons or of the text. */
export const termOf: (text: string) => Term = remember((text) => new Term(text))

const DIGITS = ['0', '1', '2', '3', '4', '5', '6', '7'].map((digit) => new Term(digit))

/** A count as a term, `most` (7 or less) being that many or more. */
export const countTerm = (count: number, most: number): Term => DIGITS[Math.min(count, most)] ?? NOTHING
