import { cleanText } from './clean'
import { LEXICON } from './lexicon'
import { WordSet } from './phrase-matcher'
import { splitSentences } from './sentences'
import { type Token, tokenizeInto } from './tokens'

/** From a token to another, both included; empty where `last` is before `first`. */
export type TokenRange = { readonly first: number; readonly last: number }

/** A sentence: its span in the text and its first and last token. */
export type Sentence = {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
}

/** An abstract made ready for reading: plain text of the same length, tokens, sentences, clauses. */
export type TextDocument = {
  readonly title: string
  readonly abstract: string
  /** The abstract cleaned; offsets are the abstract's own. */
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** For each token, the number of its sentence and of its clause. */
  readonly sentenceOf: readonly number[]
  readonly clauseOf: readonly number[]
  /** The tokens of any sentence by its place, made once where the sentence was not taken apart: their `index` holds there only. */
  readonly tokensOf: (sentence: number) => readonly Token[]
}

const CLAUSE_WORDS = new WordSet(LEXICON.context.clauseWords)
const VERBS = new WordSet([
  ...Object.values(LEXICON.cues).flatMap((cue) => cue.verb),
  ...LEXICON.context.resultVerbs.filter((verb) => verb.endsWith('*')),
])
const ADVERB = /ly$/

/** "and", or a comma, opens a clause where a verb follows it: "… by 27%, reducing …". */
function opensClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (token === undefined) return false
  if (token.text === ';' || token.text === '—' || CLAUSE_WORDS.has(token)) return true
  if (token.text !== ',' && token.key !== 'and') return false
  const next = tokens[index + 1]
  const afterNext =
    next !== undefined && (ADVERB.test(next.key) || next.key === 'and') ? tokens[index + 2] : next
  return afterNext !== undefined && VERBS.has(afterNext)
}

const { cardinals, signals, followers } = LEXICON.numbers
const DIGIT = /\d/
/** A word at a sentence's head or inside of it: much quicker to look for than any mixture of cases. */
export const atHeadOrInside = (word: string): string =>
  word.replace(/^[a-z]/, (letter) => `[${letter.toUpperCase()}${letter}]`)
const either = (words: readonly string[]) => words.map(atHeadOrInside).join('|')
const NUMBER_WORD = new RegExp(
  `\\b(?:${either(signals)}|(?:${either(cardinals)})[\\s-](?:${followers.join('|')})\\b|[A-Za-z][a-z]{2,6}fold\\b)`,
)

/** Whether a text can hold a figure at all: a digit or a word that stands for a number. */
export const mayHoldFigure = (text: string): boolean => DIGIT.test(text) || NUMBER_WORD.test(text)

/**
 * Prepares an abstract for the parsers. Only sentences that `isRead` accepts are taken apart; the
 * others keep their place and their text, and have no tokens (`last` before `first`).
 */
export function readDocument(
  title: string,
  abstract: string,
  isRead: (sentence: string) => boolean = () => true,
): TextDocument {
  const text = cleanText(abstract)
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const sentenceOf: number[] = []
  const clauseOf: number[] = []
  let clause = 0
  for (const { start, end, isRead: reads } of splitSentences(text, isRead)) {
    const first = tokens.length
    if (reads) tokenizeInto(tokens, text, start, end)
    clause += 1
    for (let at = first; at < tokens.length; at++) {
      if (at > first && opensClause(tokens, at)) clause += 1
      sentenceOf.push(sentences.length)
      clauseOf.push(clause)
    }
    sentences.push({ start, end, first, last: tokens.length - 1 })
  }
  const known: (readonly Token[])[] = []
  return {
    title,
    abstract,
    text,
    tokens,
    sentences,
    sentenceOf,
    clauseOf,
    tokensOf(at) {
      const made = known[at] ?? tokensIn(text, sentences[at], tokens)
      known[at] = made
      return made
    },
  }
}

function tokensIn(text: string, sentence: Sentence | undefined, tokens: readonly Token[]): readonly Token[] {
  if (sentence === undefined) return []
  const { start, end, first, last } = sentence
  if (first <= last) return tokens.slice(first, last + 1)
  const made: Token[] = []
  tokenizeInto(made, text, start, end)
  return made
}

/** A text with all its tokens. */
export type PlainText = Pick<TextDocument, 'title' | 'text' | 'tokens'>

/** The text between two tokens, both included. */
export function textOf(document: PlainText, first: number, last: number): string {
  const from = document.tokens[first]
  const to = document.tokens[last]
  if (from === undefined || to === undefined) return ''
  // A token holds no space.
  if (first === last) return from.text
  return document.text.slice(from.start, to.end).replace(/\s+/gu, ' ')
}
