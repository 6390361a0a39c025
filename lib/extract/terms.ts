import { remember } from './remember'

/**
 * The number of a word: FNV-1a (Fowler, Noll and Vo) over its UTF-16 codes, 32 bits. No word has 0.
 */
function numberOf(text: string): number {
  if (text === '') return 0
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** A word that features are made of, with the number that stands for it: it is counted out once. */
export class Term {
  readonly number: number

  constructor(readonly text: string) {
    this.number = numberOf(text)
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
