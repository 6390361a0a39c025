import type { Context, Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { governorOf, sentenceBounds } from '../nearby'
import { WordSet } from '../phrase-matcher'
import { type Term, termsOf } from '../terms'
import type { Token } from '../tokens'
import { type FeatureSink, NO_WORD, shape } from './spelling'

const PHRASE_MAX = 6
const STOPS = new Set([
  ...LEXICON.context.phraseEnds,
  ...LEXICON.context.pronouns,
  ...LEXICON.context.objectEnds,
  ...['compared', 'relative', 'respectively', 'about', 'against', 'during', 'versus', 'while', 'up'],
])
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'that', 'those', 'this'])
const COMPARES = new WordSet(Object.values(LEXICON.cues).flatMap((cue) => cue.comparative))

/** The last word of the noun phrase that begins at a token. */
function headFrom(tokens: readonly Token[], start: number, end: number): Token | null {
  let head: Token | null = null
  for (let index = start; index <= end && index < start + PHRASE_MAX; index++) {
    const token = tokens[index]
    if (token === undefined || token.kind === 'number') break
    if (token.kind === 'sign') {
      if (token.text === '-' && head !== null) continue
      break
    }
    if (head === null && ARTICLES.has(token.key)) continue
    if (STOPS.has(token.lexeme.lower) || token.text.endsWith('ly')) break
    if (head === null || !COMPARES.has(token)) head = token
  }
  return head
}

const HEADS = termsOf('behind head', 'before head', 'object head')
const KIND = termsOf('head', 'head+u', 'head stem')

function addHead(where: Term, head: Token | null, kind: Term, out: FeatureSink): void {
  const key = head === null ? NO_WORD : shape(head)
  out.add(where, key)
  out.add(KIND.head, key)
  out.add(KIND['head+u'], key, kind)
  // Words of a stem: "consumption", "consumed"; and of an ending: "-ness", "-rate".
  out.add(KIND['head stem'], head === null || key !== head.lexeme.term ? key : head.lexeme.stem)
}

/** What the number is the number of: the noun behind it, before its preposition, and behind its verb. */
export function addHeads(
  { document }: Context,
  { quantity, cue }: Draft,
  kind: Term,
  out: FeatureSink,
): void {
  const { tokens } = document
  const bounds = sentenceBounds(document, quantity.first)
  let next = quantity.last + 1
  if (cue !== null && cue.first > quantity.last && cue.first <= quantity.last + 4) {
    const lead = tokens[cue.last + 1]?.key
    next = lead === 'in' || lead === 'of' || lead === 'on' ? cue.last + 2 : Math.min(next, cue.last + 1)
  } else if (tokens[next]?.key === 'of' || tokens[next]?.key === 'in') next += 1
  addHead(HEADS['behind head'], headFrom(tokens, next, bounds.last), kind, out)
  const governor = governorOf(document, quantity.first)
  const before = governor === null ? undefined : tokens[governor.index - 1]
  if (governor !== null) addHead(HEADS['before head'], before?.kind === 'word' ? before : null, kind, out)
  if (cue !== null && cue.last < quantity.first)
    addHead(HEADS['object head'], headFrom(tokens, cue.last + 1, quantity.first - 1), kind, out)
}
