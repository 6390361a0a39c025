import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import type { Token } from '../tokens'
import type { WholeText } from './whole-text'
import { VERB_IN_ERS, VERBS } from './words'

/** A run of words that can be a noun phrase: between function words, verbs and signs. */
export type Chunk = {
  /** 0 is the title. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** The first token of each unit: a word with all that hyphens and slashes tie to it. */
  readonly units: readonly number[]
}

/** Where a candidate stands: its tokens in the whole text, and the chunk that it is a part of. */
export type Occurrence = { readonly first: number; readonly last: number; readonly chunk: Chunk }

const FUNCTION_WORDS = new WordSet([
  ...LEXICON.context.phraseEnds,
  ...LEXICON.context.pronouns,
  ...LEXICON.context.objectEnds,
  ...LEXICON.context.clauseWords,
  ...[
    'the',
    'a',
    'an',
    'do',
    'does',
    'did',
    'should',
    'must',
    'might',
    'been',
    'being',
    'into',
    'onto',
    'per',
  ],
  ...['during', 'about', 'against', 'toward', 'towards', 'upon', 'through', 'throughout', 'via', 'versus'],
  ...['no', 'nor', 'only', 'just', 'even', 'still', 'already', 'then', 'thus', 'hence', 'either', 'neither'],
  ...['had', 'would', 'up', 'down', 'out', 'off', 'along', 'since', 'until', 'too', 'compared', 'given'],
  ...['other', 'another', 'any', 'every', 'same', 'own', 'several', 'various', 'different', 'including'],
  ...[
    'two',
    'three',
    'four',
    'five',
    'six',
    'first',
    'second',
    'third',
    'proposed',
    'resulting',
    'presented',
  ],
])
const BOUNDARY = new WordSet([
  ...LEXICON.context.boundaryVerbs,
  ...LEXICON.context.introduceVerbs,
  ...LEXICON.context.namingVerbs,
])
const VERB_FORMS = new WordSet(LEXICON.verbForms)
const GENERIC = new Set(LEXICON.context.genericNouns)
const NOUN = /(?:ments?|ances?|tions?|ings?|ers?|ors?|age|ency|ness|ity|ive|able|ible)$/i
const UNIT_JOINTS = new Set(['-', '/', '+', '*', '@', '.'])

/** "approach", "design", "training" are of a verb's stem, but nouns more often than not. */
const isVerb = (token: Token) =>
  (VERBS.has(token) || BOUNDARY.has(token)) &&
  !GENERIC.has(token.key) &&
  (!NOUN.test(token.text) || VERB_IN_ERS.test(token.text))

/** "reducing memory": a participle before its object; "pruning" alone, or behind an adjective, is a noun. */
const opensParticiple = (token: Token, next: Token | undefined) =>
  token.text.endsWith('ing') &&
  (VERBS.has(token) || BOUNDARY.has(token)) &&
  next?.kind === 'word' &&
  !FUNCTION_WORDS.has(next)

function isInside(token: Token, next: Token | undefined, isOpen: boolean): boolean {
  if (token.kind === 'sign')
    return token.glued && UNIT_JOINTS.has(token.text) && next?.glued === true && next.kind !== 'sign'
  if (token.glued) return true
  if (token.kind === 'number') return next?.glued === true && /^[A-Z-]/.test(next.text)
  if (next?.text === '-' && next.glued) return true
  if (FUNCTION_WORDS.has(token)) return false
  if (!isOpen && opensParticiple(token, next)) return false
  if (!token.lexeme.hasCapital && VERB_FORMS.has(token)) return false
  return !token.text.endsWith('ly') && !isVerb(token)
}

const CHUNK_MAX_TOKENS = 16

/** The chunks of title and abstract, in the order of the text. */
export function chunksOf({ tokens, sentences }: WholeText): Chunk[] {
  const chunks: Chunk[] = []
  sentences.forEach(({ first, last }, sentence) => {
    let units: number[] = []
    const close = (end: number) => {
      const [start] = units
      if (start !== undefined) chunks.push({ sentence, first: start, last: end, units })
      units = []
    }
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token === undefined) break
      const isOpen = units.length > 0
      const continues = isOpen && token.glued
      const isFull = isOpen && index - (units[0] ?? index) >= CHUNK_MAX_TOKENS
      if (!isFull && (continues || token.kind !== 'sign') && isInside(token, tokens[index + 1], isOpen)) {
        if (!continues) units.push(index)
      } else {
        close(index - 1)
        // What is glued to the end of a chunk ("(s)") belongs to nothing.
      }
    }
    close(last)
  })
  return chunks
}
