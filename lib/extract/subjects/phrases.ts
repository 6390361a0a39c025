import type { RawMention } from '@/lib/domain/candidate'
import { type TextDocument, textOf } from '../document'
import type { Context, Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { sentenceBounds } from '../nearby'
import { nameEnd } from '../parsers/models'
import { WordSet } from '../phrase-matcher'
import type { Token } from '../tokens'
import { SKIP_AFTER, SKIPPED_BEFORE_VERB, VERB_IN_ERS, VERBS } from './words'

const STOPS = new Set(LEXICON.context.phraseEnds)
const NOBODY = new Set(LEXICON.context.pronouns)
/** Verbs that end a phrase, though they report no result themselves. */
const BOUNDARY = new WordSet(LEXICON.context.boundaryVerbs)
const GENERIC = new Set(LEXICON.context.genericNouns)

/** "improvement", "performance": of a verb's stem, but no verb. */
const NOUN =
  /(?:ments?|ances?|tions?|ings?|ers?|age|ency)$|^(?:results?|tests?|designs?|measures?|reports?)$/i

const isNoun = ({ text }: Token) => NOUN.test(text) && !VERB_IN_ERS.test(text)

/** "approach" and "design" are nouns here, whatever else they can be. */
const endsPhrase = (token: Token) =>
  !token.glued &&
  !GENERIC.has(token.lexeme.lower) &&
  !isNoun(token) &&
  (VERBS.has(token) || BOUNDARY.has(token) || STOPS.has(token.key))
/** Adjectives and other words that no phrase of a subject ends with. */
const NO_HEAD = new WordSet(LEXICON.context.notHeads)
/** A noun phrase that begins a clause has one of these before it, or nothing. */
const OPENS = new Set(LEXICON.context.clauseOpeners)
const OWN_LEADS = new Set(['our', 'proposed', 'presented', 'resulting', 'developed'])
/** Nouns that "our" may lead without naming what achieves a result: "our experiments show". */
const NOT_ACHIEVING = new WordSet(LEXICON.context.reportingNouns)
const PHRASE_MAX_TOKENS = 9

/** Words, their hyphens, and numbers inside of names: "autonomous 9 gram robot". */
const isPart = ({ kind, text, glued }: Token) => kind !== 'sign' || (text === '-' && glued)

/** "our method", "the proposed classifier": how the sentence itself calls what the paper proposes. */
export function ownPhrase(draft: Draft, { document }: Context): RawMention | null {
  const { tokens } = document
  const bounds = sentenceBounds(document, draft.quantity.first)
  for (let index = draft.quantity.first - 1; index >= bounds.first; index--) {
    if (!OWN_LEADS.has(tokens[index]?.key ?? '')) continue
    const before = tokens[index - 1]?.key ?? ''
    // "over our method" is the other side; "is proposed" leads no noun.
    if ((SKIP_AFTER.has(before) || IS.test(before)) && index > bounds.first) continue
    let last = index
    while (last - index < PHRASE_MAX_TOKENS) {
      const next = tokens[last + 1]
      if (next === undefined || !isPart(next) || next.index >= draft.quantity.first || endsPhrase(next)) break
      last += 1
    }
    while (last > index && tokens[last]?.text.endsWith('ly') === true) last -= 1
    if (last === index || reports(document, index + 1, last)) continue
    return mentionOf(document, index, last)
  }
  return null
}

/** Whether one of the words is an experiment, a result, a paper: such things achieve nothing themselves. */
const reports = ({ tokens }: TextDocument, first: number, last: number) =>
  tokens.slice(first, last + 1).some((token) => NOT_ACHIEVING.has(token))

function mentionOf(document: TextDocument, first: number, last: number): RawMention {
  const start = document.tokens[first]?.start ?? 0
  // A name takes its number with it: "NAME-70B".
  const end = document.tokens[last]?.text === '-' ? nameEnd(document.tokens, last - 1) : last
  const whole = textOf(document, first, end)
  // "NAME's" is NAME.
  const words = whole.replace(/['’]s$/u, '')
  return { words, span: { start, end: (document.tokens[end]?.end ?? start) - (whole.length - words.length) } }
}

/** Whether words name something that can achieve a result: no metric, no pronoun, no mere adjective. */
function canAchieve(first: number, last: number, { document, mentions }: Context): boolean {
  const head = document.tokens[last]
  const lead = document.tokens[first]
  if (head === undefined || lead === undefined || head.kind !== 'word' || lead.kind !== 'word') return false
  // "while operating at 40 Hz": who operates is said before.
  if (first === last && head.text.endsWith('ing')) return false
  if (
    NO_HEAD.has(head) ||
    NOBODY.has(lead.lexeme.lower) ||
    NOBODY.has(head.lexeme.lower) ||
    head.text.endsWith('ly')
  )
    return false
  if (reports(document, first, last)) return false
  return !mentions.metric.some((metric) => metric.last >= first && metric.first <= last)
}

/** Prepositions inside of what achieves a result. */
const JOINS = new Set(['with', 'of'])

/** Where the words that end with token `last` begin: at a word that opens a clause or ends another phrase. */
function phraseStart(tokens: readonly Token[], last: number, from: number): number {
  let first = last + 1
  while (first - 1 >= from && last - first + 1 < PHRASE_MAX_TOKENS) {
    const before = tokens[first - 1]
    if (before === undefined || !isPart(before) || endsPhrase(before) || OPENS.has(before.key)) break
    first -= 1
  }
  return first
}

const AUXILIARIES = new Set(['can', 'could', 'has', 'have', 'had', 'may', 'will', 'would'])

/** "can be solved", "has been tested", "is reduced by": something is done to what stands before. */
const IS = /^(?:is|are|was|were|be|been)$/
function isPassive(tokens: readonly Token[], verb: number): boolean {
  const at = AUXILIARIES.has(tokens[verb]?.key ?? '') ? verb + 1 : verb
  return IS.test(tokens[at]?.key ?? '') && /(?:ed|wn|en)$/.test(tokens[at + 1]?.key ?? '')
}

const opensPredicate = (token: Token) =>
  AUXILIARIES.has(token.key) ||
  ((VERBS.has(token) || BOUNDARY.has(token)) && !isNoun(token) && !GENERIC.has(token.lexeme.lower))

/** The words before the verb of result that opens the clause: "the linear classifier reaches …". */
export function phraseBeforeVerb(draft: Draft, context: Context): RawMention | null {
  const { document } = context
  const { tokens } = document
  const bounds = sentenceBounds(document, draft.quantity.first)
  for (let verb = draft.quantity.first - 1; verb > bounds.first; verb--) {
    const token = tokens[verb]
    if (token === undefined || !opensPredicate(token) || isPassive(tokens, verb)) continue
    let last = verb - 1
    while (SKIPPED_BEFORE_VERB.test(tokens[last]?.key ?? '') || STOPS.has(tokens[last]?.key ?? '')) last -= 1
    let first = phraseStart(tokens, last, bounds.first)
    // "planning with lazy replanning", "a cascade of rejectors": the head stands before the preposition.
    if (JOINS.has(tokens[first - 1]?.key ?? '') && first - 2 > bounds.first) {
      const whole = phraseStart(tokens, first - 2, bounds.first)
      if (whole < first - 1) first = whole
    }
    if (last < first || last < bounds.first) continue
    const before = tokens[first - 1]
    const opens =
      first === bounds.first || OPENS.has(before?.key ?? '') || (before !== undefined && VERBS.has(before))
    if (!opens || !canAchieve(first, last, context)) continue
    return mentionOf(document, first, last)
  }
  return null
}
