import type { RawMention } from '@/lib/domain/candidate'
import { type TextDocument, textOf } from '../document'
import type { Context, Draft, Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import { isOwnName } from '../names'
import { sentenceBounds } from '../nearby'
import { nameEnd } from '../parsers/models'
import { WordSet } from '../phrase-matcher'

const SKIP_AFTER = new Set([
  'over',
  'than',
  'on',
  'against',
  'with',
  'like',
  'including',
  'by',
  'to',
  'of',
  'for',
  'from',
])

const SKIPPED_BEFORE_VERB =
  /(?:ly|^can|^also|^model|^method|^framework|^still|^even|^policies|^models|^both|^further)$/
const VERBS = new WordSet([
  ...Object.values(LEXICON.cues).flatMap((cue) => cue.verb),
  ...LEXICON.context.resultVerbs,
])

/** The words of a name and those tied to it: "NAME-based Recommenders", "Static NAME". */
function wholeName(document: TextDocument, at: number, length: number): RawMention {
  const { tokens } = document
  const before = tokens[at - 1]
  const first =
    before?.kind === 'word' &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    at - 1 > sentenceBounds(document, at).first
      ? at - 1
      : at
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
function namedBefore(draft: Draft, { document, names }: Context): RawMention | null {
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
    const opens =
      index === bounds.first || /^[,;:]$/.test(before) || /^(?:that|distilled|the|our|and)$/.test(before)
    if (own === undefined && !(opens && isOwnName(textOf(document, index, last)))) continue
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

const OWN_LEADS = new Set(['our', 'proposed', 'presented', 'resulting', 'developed'])
/** Nouns that "our" may lead without naming what achieves a result: "our experiments show". */
const NOT_ACHIEVING = new WordSet(LEXICON.context.reportingNouns)
const PHRASE_MAX_TOKENS = 6

/** "our method", "the proposed classifier": how the sentence itself calls what the paper proposes. */
function ownPhrase(draft: Draft, { document }: Context): RawMention | null {
  const { tokens } = document
  const bounds = sentenceBounds(document, draft.quantity.first)
  for (let index = draft.quantity.first - 1; index >= bounds.first; index--) {
    if (!OWN_LEADS.has(tokens[index]?.key ?? '')) continue
    if (SKIP_AFTER.has(tokens[index - 1]?.key ?? '') && index > bounds.first) continue
    let last = index
    while (last - index < PHRASE_MAX_TOKENS) {
      const next = tokens[last + 1]
      const isPart = next !== undefined && (next.kind === 'word' || (next.text === '-' && next.glued))
      if (!isPart || next.index >= draft.quantity.first || VERBS.has(next) || STOPS.has(next.key)) break
      last += 1
    }
    const noun = tokens[last]
    if (last === index || noun === undefined || NOT_ACHIEVING.has(noun)) continue
    return mentionOf(document, index, last)
  }
  return null
}

const STOPS = new Set([
  'can',
  'could',
  'is',
  'are',
  'was',
  'were',
  'has',
  'have',
  'with',
  'on',
  'in',
  'for',
  'of',
  'to',
  'and',
  'that',
  'which',
  'also',
  'using',
  'by',
  'at',
  'when',
  'only',
  'from',
  'not',
  'be',
  'may',
  'will',
  'over',
])
const NOBODY = new Set([
  'such',
  'we',
  'it',
  'this',
  'they',
  'that',
  'which',
  'these',
  'there',
  'and',
  'one',
  'i',
])

function mentionOf(document: TextDocument, first: number, last: number): RawMention {
  const start = document.tokens[first]?.start ?? 0
  return { words: textOf(document, first, last), span: { start, end: document.tokens[last]?.end ?? start } }
}

/** A noun phrase that begins a clause has one of these before it, or nothing. */
const OPENS = new Set([
  ',',
  ';',
  ':',
  'that',
  'the',
  'a',
  'an',
  'while',
  'and',
  'where',
  'whereas',
  'but',
  'when',
  'as',
])
const GENERIC = new Set([
  'method',
  'approach',
  'system',
  'algorithm',
  'model',
  'framework',
  'technique',
  'network',
  'architecture',
  'scheme',
  'strategy',
  'proposal',
  'design',
  'solution',
  'former',
  'latter',
  'technology',
  'tool',
])

/** Whether words name something that can achieve a result: no metric, no pronoun, no mere adjective. */
function canAchieve(first: number, last: number, { document, mentions }: Context): boolean {
  const head = document.tokens[last]
  const lead = document.tokens[first]
  if (head === undefined || lead === undefined || head.kind !== 'word' || lead.text === '-') return false
  if (
    NOT_ACHIEVING.has(head) ||
    NOBODY.has(lead.lexeme.lower) ||
    NOBODY.has(head.lexeme.lower) ||
    head.text.endsWith('ly')
  )
    return false
  return !mentions.metric.some((metric) => metric.last >= first && metric.first <= last)
}

/** "improvement", "performance": of a verb's stem, but no verb. */
const NOUN_ENDING = /(?:ments?|ances?|tions?|ings?|ers?|age|ency)$/

/** The words before the verb of result that opens the clause: "the linear classifier reaches …". */
function phraseBeforeVerb(draft: Draft, context: Context): RawMention | null {
  const { document } = context
  const { tokens } = document
  const bounds = sentenceBounds(document, draft.quantity.first)
  for (let verb = draft.quantity.first - 1; verb > bounds.first; verb--) {
    const token = tokens[verb]
    if (token === undefined || !VERBS.has(token) || NOUN_ENDING.test(token.text)) continue
    let last = verb - 1
    while (SKIPPED_BEFORE_VERB.test(tokens[last]?.key ?? '') || STOPS.has(tokens[last]?.key ?? '')) last -= 1
    let first = last + 1
    while (first - 1 >= bounds.first && last - first + 1 < PHRASE_MAX_TOKENS) {
      const before = tokens[first - 1]
      const isPart = before !== undefined && (before.kind === 'word' || (before.text === '-' && before.glued))
      if (!isPart || VERBS.has(before) || STOPS.has(before.key) || OPENS.has(before.key)) break
      first -= 1
    }
    if (last < first || last < bounds.first) continue
    const opens = first === bounds.first || OPENS.has(tokens[first - 1]?.key ?? '')
    if (!opens || !canAchieve(first, last, context)) continue
    return mentionOf(document, first, last)
  }
  return null
}

const NO_NAME = 'the proposed method'

/** Who achieves it: a name in the sentence that does, else the paper's main name, else how the text describes it. */
export const linkSubjects: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const named = namedBefore(draft, context)
    if (named !== null) return { ...draft, subject: named, subjectStated: true }
    const { main, isData, described } = context.names()
    if (main !== null && !isData) return { ...draft, subject: { words: main, span: null } }
    const phrase = ownPhrase(draft, context) ?? phraseBeforeVerb(draft, context)
    // "the method" is less than what the paper says that it proposes, if that is a method.
    const isGeneric = phrase !== null && GENERIC.has(phrase.words.toLowerCase())
    const isSaid = isGeneric && described?.toLowerCase().endsWith(phrase.words.toLowerCase()) === true
    if (phrase !== null && !isSaid) return { ...draft, subject: phrase, subjectStated: true }
    return { ...draft, subject: { words: described ?? main ?? NO_NAME, span: null } }
  })
