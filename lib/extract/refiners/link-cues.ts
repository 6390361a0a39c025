import type { Context, Draft, Refiner } from '../draft'
import type { CueMention } from '../mentions'
import { closingParenthesis, governorOf } from '../nearby'
import { within } from '../within'
import { listSpan } from './list-span'

/** A comparative this close behind a number belongs to it: "37% latency reduction". */
const CLOSE_AFTER = 4
const FAR = 30
const STOPS = new Set([
  'and',
  ',',
  '(',
  ')',
  ';',
  'over',
  'than',
  'compared',
  'while',
  'on',
  'with',
  'at',
  'by',
  'for',
  'when',
])
/** Words that hand a number to the verb or noun before them. */
const HANDS_OVER = new Set([
  'by',
  'of',
  'improvement',
  'gain',
  'reduction',
  'speedup',
  'saving',
  'savings',
  'gains',
  'improvements',
  'increase',
  'decrease',
  'margin',
])

/** No number is longer than this. */
const NUMBER_TOKENS = 12

type Linked = { readonly cue: CueMention; readonly close: boolean }

/** "more" in "by more than 10x" says how firm the number is, not which way it went. */
function isQualifier(cue: CueMention, { mentions }: Context): boolean {
  // "4.2 times less than": here the number stands before it.
  if (
    within(mentions.quantity, cue.first - NUMBER_TOKENS, cue.first).some(({ last }) => last === cue.first - 1)
  )
    return false
  return mentions.qualifier.some((each) => each.first <= cue.first && each.last > cue.last)
}

/** A capital inside a sentence makes a name of a verb. */
function isName(cue: CueMention, { document }: Context): boolean {
  const before = document.tokens[cue.first - 1]
  const isFirst = before === undefined || document.sentenceOf[before.index] !== document.sentenceOf[cue.first]
  return !isFirst && /^\p{Lu}\p{Ll}/u.test(document.tokens[cue.first]?.text ?? '')
}

function cueAfter(cues: readonly CueMention[], last: number, { document }: Context): CueMention | null {
  const opening = document.tokens[last + 1]?.text === '('
  const start = opening ? (closingParenthesis(document, last + 1, document.tokens.length - 1) ?? last) : last
  for (let index = start + 1; index <= start + CLOSE_AFTER; index++) {
    const token = document.tokens[index]
    if (token === undefined || STOPS.has(token.key) || token.kind === 'number') return null
    // "50% or more" says how firm the number is.
    if (token.key === 'or' && /^(?:more|less|higher|better)$/.test(document.tokens[index + 1]?.key ?? ''))
      return null
    const cue = cues.find((each) => each.first === index)
    if (cue !== undefined) return cue
  }
  return null
}

function cueBefore(
  cues: readonly CueMention[],
  draft: Draft,
  first: number,
  context: Context,
): CueMention | null {
  let best: CueMention | null = null
  for (const cue of cues) {
    if (cue.last >= first || first - cue.last > FAR) continue
    if (context.document.clauseOf[cue.first] === draft.clause) best = cue
  }
  return best
}

/** "a drop in accuracy of 3%": a noun of comparison, its metric, and "of". */
function isNounOf(cue: CueMention, governor: number, draft: Draft, { document }: Context): boolean {
  const at = draft.metric?.at
  if (at == null || cue.isVerb || governor !== at.last) return false
  return (
    /^(?:in|of)$/.test(document.tokens[cue.last + 1]?.key ?? '') && document.tokens[at.last + 1]?.key === 'of'
  )
}

function findCue(
  draft: Draft,
  all: readonly CueMention[],
  { first, last }: { first: number; last: number },
  context: Context,
): Linked | null {
  const cues = all.filter((cue) => context.document.sentenceOf[cue.first] === draft.sentence)
  const after = cueAfter(cues, last, context)
  // A verb behind the number opens a new thought ("84% reducing …"); only nouns and adjectives look back.
  if (after !== null && !after.isVerb) return { cue: after, close: true }
  const before = cueBefore(cues, draft, first, context)
  if (before === null) return null
  const governor = governorOf(context.document, first)
  const close =
    governor !== null &&
    (governor.index === before.last ||
      HANDS_OVER.has(governor.key) ||
      isNounOf(before, governor.index, draft, context))
  return { cue: before, close }
}

/** Finds the word of comparison that a number belongs to: right behind it, else before it in the same clause. */
export const linkCues: Refiner = (drafts, context) => {
  const cues = context.mentions.cue.filter((cue) => !isQualifier(cue, context) && !isName(cue, context))
  return drafts.map((draft) => {
    const found = findCue(draft, cues, listSpan(draft, drafts), context)
    return found === null ? draft : { ...draft, cue: found.cue, cueIsClose: found.close }
  })
}
