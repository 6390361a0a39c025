import { type FeatureSink, NO_WORD } from '../learned/spelling'
import { WordSet } from '../phrase-matcher'
import { NOTHING, Term, termOf, termsOf } from '../terms'
import type { Token } from '../tokens'
import type { SubjectCandidate } from './candidates'
import type { Occurrence } from './chunks'
import { digit, many } from './counts'
import { FORMS, type Form } from './form'
import { INTRODUCTIONS, introduction, isIntroducedBehind } from './introduced'
import type { Paper } from './paper'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

/** Words before a noun that tell something of its part in the sentence. */
const LEADS = new WordSet(
  `our the a an this these proposed its their of with by using for than over on called named namely dubbed
  termed and to in as existing from that via like against through`.split(/\s+/),
)

const KIND = termsOf(
  ...(['times+form', 'in claims', 'first at', 'times in text', 'behind', 'introduced+form', 'lead'] as const),
  ...(['lead+form', 'introduced+whole', 'parentheses', 'long form', 'acts', 'before'] as const),
)

/**
 * Notes what the places of a candidate in its paper tell, whichever number is asked for. Returns whether
 * one of them introduces it as the paper's own.
 */
export function addPlaces(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureSink): boolean {
  const here = candidate.occurrences.filter(({ chunk }) => chunk.sentence > 0)
  out.add(KIND['times+form'], many(here.length), FORMS[form])
  out.add(KIND['in claims'], shareOfClaims(here, paper.claimed), FORMS[form])
  addSpread(candidate.words, paper.whole.text, FORMS[form], out)
  const mark = out.mark()
  let isOwn = false
  for (const each of here) if (addPlace(each, FORMS[form], paper.whole, mark, out)) isOwn = true
  return isOwn
}

const CLAIMS = termsOf('none', 'some', 'the one', 'all')

/** In how many of the sentences with claims a candidate stands. */
function shareOfClaims(places: readonly Occurrence[], claimed: ReadonlySet<number>): Term {
  const holding = new Set<number>()
  for (const { chunk } of places) if (claimed.has(chunk.sentence)) holding.add(chunk.sentence)
  if (holding.size < claimed.size) return holding.size === 0 ? CLAIMS.none : CLAIMS.some
  return claimed.size === 1 ? CLAIMS['the one'] : CLAIMS.all
}

/** Where in the text a candidate stands first, as a share of the text: background comes before what is proposed. */
const STARTS = [0.05, 0.15, 0.3, 0.5, 0.7, 1].map((upTo) => ({ upTo, term: new Term(`${upTo}`) }))
const NOWHERE = new Term('nowhere')
const COUNTED = 6

/** Notes how early and how often a candidate stands in the text, in all its sentences. */
function addSpread(words: string, text: string, form: Term, out: FeatureSink): void {
  const first = text.indexOf(words)
  let count = 0
  for (let at = first; at >= 0 && count < COUNTED; at = text.indexOf(words, at + 1)) count += 1
  const share = first / text.length
  const start = first < 0 ? NOWHERE : STARTS.find(({ upTo }) => share < upTo)?.term
  out.add(KIND['first at'], start ?? NOWHERE, form)
  out.add(KIND['times in text'], digit(count), form)
}

const SOME_WORD = new Term('word')

/** The word before a candidate's chunk: one that tells something, a sign, or just a word. */
function leadOf(before: Token | undefined): Term {
  if (before === undefined) return NO_WORD
  if (LEADS.has(before)) return termOf(before.lexeme.lower)
  return before.kind === 'sign' ? before.lexeme.term : SOME_WORD
}

const STRETCH = termsOf('whole', 'start', 'end', 'inside')
/** How much of its chunk a candidate is. */
const stretchOf = (fromStart: boolean, toEnd: boolean) =>
  STRETCH[fromStart ? (toEnd ? 'whole' : 'start') : toEnd ? 'end' : 'inside']

const DIRECT = termsOf('direct', 'inside')
const INTRO = termsOf('passive', 'none')
const CAPITAL = /^\p{Lu}/u

/**
 * Notes what a place says of a candidate; what several places say alike counts once. Returns whether the
 * paper introduces it there as its own.
 */
function addPlace(
  each: Occurrence,
  form: Term,
  { tokens, sentences }: WholeText,
  mark: number,
  out: FeatureSink,
): boolean {
  const before = tokens[each.chunk.first - 1]
  const after = tokens[each.last + 1]
  const lead = leadOf(before)
  const direct = each.first === each.chunk.first
  if (lead === SOME_WORD) out.addOnce(mark, KIND.behind, before?.lexeme.lead ?? NOTHING)
  const isPassive = isIntroducedBehind(tokens, each.last)
  if (isPassive) out.addOnce(mark, KIND['introduced+form'], INTRO.passive, form)
  out.addOnce(mark, KIND.lead, lead, direct ? DIRECT.direct : DIRECT.inside)
  out.addOnce(mark, KIND['lead+form'], lead, form)
  const intro = introduction(tokens, each, sentences[each.chunk.sentence]?.first ?? 0)
  const isOwn = isPassive || intro === INTRODUCTIONS.own.near || intro === INTRODUCTIONS.naming.near
  if (intro !== null) {
    out.addOnce(mark, KIND['introduced+form'], intro, form)
    out.addOnce(mark, KIND['introduced+whole'], intro, stretchOf(direct, each.last === each.chunk.last))
  }
  if (after === undefined) return isOwn
  if (tokens[each.first - 1]?.text === '(' && after.text === ')')
    out.addOnce(mark, KIND.parentheses, intro ?? INTRO.none)
  if (after.text === '(' && CAPITAL.test(tokens[each.last + 2]?.text ?? ''))
    out.addOnce(mark, KIND['long form'], intro ?? INTRO.none)
  if (VERBS.has(after) || after.text.endsWith('ly')) out.addOnce(mark, KIND.acts, form)
  if (each.last < each.chunk.last) out.addOnce(mark, KIND.before, after.lexeme.term)
  return isOwn
}
