import type { TextDocument } from './document'
import { LEXICON } from './lexicon'
import { PhraseMatcher } from './phrase-matcher'
import type { Token } from './tokens'

const QUALIFIERS = new PhraseMatcher(
  LEXICON.qualifiers.flatMap(({ forms }) => forms.map((form) => [form, true] as const)),
)
/** Words between a verb and its number that say nothing: "by a remarkable four times". */
const FILLERS = new Set([
  'a',
  'an',
  'the',
  'remarkable',
  'impressive',
  'about',
  'up',
  'to',
  'even',
  'another',
  'further',
  'additional',
  'significant',
  'total',
  'of',
  'factor',
  '(',
  '+',
  '-',
  '~',
  ':',
  'is',
  'was',
  'be',
  'score',
  'value',
  'new',
  'sota',
  'commendable',
  'only',
  'relative',
  'absolute',
])
const LONGEST_QUALIFIER = 6

/** Sentences are short; where a text has none, nothing is looked for further off than this. It bounds the time. */
export const WINDOW_TOKENS = 150

/** The sentence's bounds around a token, at most a window to either side. */
export function sentenceBounds(document: TextDocument, index: number): { first: number; last: number } {
  const sentence = document.sentences[document.sentenceOf[index] ?? 0]
  return {
    first: Math.max(sentence?.first ?? 0, index - WINDOW_TOKENS),
    last: Math.min(sentence?.last ?? document.tokens.length - 1, index + WINDOW_TOKENS),
  }
}

/** The token before a number, behind qualifiers and fillers: "by" in "by up to a remarkable 4x". */
export function governorOf(document: TextDocument, first: number): Token | null {
  const bounds = sentenceBounds(document, first)
  let index = first - 1
  while (index >= bounds.first) {
    const start = qualifierStart(document, index)
    if (start !== null && start >= bounds.first) index = start - 1
    else if (FILLERS.has(document.tokens[index]?.key ?? '')) index -= 1
    else break
  }
  return index < bounds.first ? null : (document.tokens[index] ?? null)
}

/** The first token of a qualifier phrase that ends at this token. */
export function qualifierStart(document: TextDocument, last: number): number | null {
  for (let start = Math.max(0, last - LONGEST_QUALIFIER); start <= last; start++) {
    if (QUALIFIERS.matchAt(document.tokens, start)?.last === last) return start
  }
  return null
}

const ASIDE_MAX_TOKENS = 14

/** Where a short remark in parentheses ends, within the span; it does not stand between what is around it. */
export function closingParenthesis({ tokens }: TextDocument, open: number, to: number): number | null {
  for (let index = open + 1; index <= Math.min(to, open + ASIDE_MAX_TOKENS); index++) {
    if (tokens[index]?.text === ')') return index
  }
  return null
}

/** The keys of up to `count` tokens before an index, in the same sentence, nearest last. */
export function keysBefore(document: TextDocument, first: number, count: number): string[] {
  const bounds = sentenceBounds(document, first)
  return document.tokens.slice(Math.max(bounds.first, first - count), first).map((token) => token.key)
}

/** The keys of up to `count` tokens after an index, in the same sentence, nearest first. */
export function keysAfter(document: TextDocument, last: number, count: number): string[] {
  const bounds = sentenceBounds(document, last)
  return document.tokens.slice(last + 1, Math.min(bounds.last, last + count) + 1).map((token) => token.key)
}
