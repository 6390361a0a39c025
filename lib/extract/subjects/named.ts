import type { RawMention } from '@/lib/domain/candidate'
import { type TextDocument, textOf } from '../document'
import type { Context, Draft } from '../draft'
import { isOwnNameBetween } from '../names/looks'
import { sentenceBounds } from '../nearby'
import { nameEnd } from '../parsers/models'
import { SKIP_AFTER, SKIPPED_BEFORE_VERB, VERBS } from './words'

/** "Bayesian Structural NAME": this many words with a capital belong to the name. */
const WORDS_BEFORE = 3
const CAPITALIZED = /^\p{Lu}\p{Ll}+$/u

/** The words of a name and those tied to it: "NAME-based Recommenders", "Static NAME". */
function wholeName(document: TextDocument, at: number, length: number): RawMention {
  const { tokens } = document
  const bounds = sentenceBounds(document, at)
  let first = at
  while (
    at - first < WORDS_BEFORE &&
    first - 1 > bounds.first &&
    CAPITALIZED.test(tokens[first - 1]?.text ?? '')
  )
    first -= 1
  const joined = tokens[at - 1]?.text === '-' && tokens[at - 1]?.glued === true
  const last = Math.max(at + length - 1, nameEnd(tokens, at))
  const start = tokens[joined ? at : first]?.start ?? 0
  const end = tokens[last]?.end ?? start
  return { words: textOf(document, joined ? at : first, last), span: { start, end } }
}

/** A name right before a verb of result is the one that achieves it. */
function isFollowedByVerb({ tokens }: TextDocument, last: number): boolean {
  let next = last + 1
  while (SKIPPED_BEFORE_VERB.test(tokens[next]?.key ?? '')) next += 1
  const verb = tokens[next]
  return verb !== undefined && VERBS.has(verb)
}

function isWhole(document: TextDocument, end: number): boolean {
  return !/[\p{L}\p{N}]/u.test(document.text[end] ?? ' ')
}

/**
 * The name in the sentence before a number that achieves it: best one of the paper's own right before
 * a verb, then any name that opens a clause and has a verb, then one of the paper's own anywhere.
 */
export function namedBefore(draft: Draft, { document, names }: Context): RawMention | null {
  const bounds = sentenceBounds(document, draft.quantity.first)
  let best: { mention: RawMention; rank: number } | null = null
  for (let index = bounds.first; index < draft.quantity.first; index++) {
    const token = document.tokens[index]
    if (token === undefined || !token.lexeme.hasCapital) continue
    const before = document.tokens[index - 1]?.key ?? ''
    if (SKIP_AFTER.has(before) && index > bounds.first) continue
    const own = names().all.find(
      (each) => document.text.startsWith(each, token.start) && isWhole(document, token.start + each.length),
    )
    const last = nameEnd(document.tokens, index)
    const opens = index === bounds.first || /^[,;:]$/.test(before) || /^(?:that|the|our|and)$/.test(before)
    if (own === undefined && !(opens && isOwnNameBetween(document.text, document.tokens, index, last)))
      continue
    const mention = wholeName(document, index, own === undefined ? 1 : own.split(/[\s-]+/u).length)
    const hasVerb = isFollowedByVerb(
      document,
      own === undefined ? last : Math.max(last, index + own.split(/[\s-]+/u).length - 1),
    )
    const rank = own !== undefined ? (hasVerb ? 3 : 1) : hasVerb ? 2 : 0
    // Of two that are as good, the later one is nearer to the number; without a verb the first one leads.
    if (rank > 0 && (best === null || rank > best.rank || (rank === best.rank && rank > 1)))
      best = { mention, rank }
    index = Math.max(index, last)
  }
  return best?.mention ?? null
}
