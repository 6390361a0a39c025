import type { RawMention } from '@/lib/domain/candidate'
import type { Context, Draft } from '../draft'
import { lazy } from '../lazy'
import { FeatureNumbers, type Features, FeatureWords } from '../learned/spelling'
import type { PaperNames } from '../names'
import { Term } from '../terms'
import { tokenize } from '../tokens'
import { GrowingCandidate, keysOf, type SubjectCandidate, subjectCandidates } from './candidates'
import { FORMS, type Form, formOf } from './form'
import { namedBefore } from './named'
import { addAtNumber } from './number-features'
import { type NumberPlace, placeOf } from './number-place'
import { type Paper, paperOf } from './paper'
import { ownPhrase, phraseBeforeVerb } from './phrases'
import { addPlaces } from './place-features'
import { likeness } from './same-name'
import { addSight } from './sight-features'
import { readWhole, type WholeText } from './whole-text'

/** A candidate with what its paper says of it, whichever number is asked for. */
export type Known = {
  readonly candidate: SubjectCandidate
  readonly form: Form
  /** Its form and how the paper treats it. */
  readonly role: Term
  /** What the features of the paper come to. */
  readonly score: number
}

/** How a paper treats a candidate: as its main name, as something that it introduces, or otherwise. */
type Standing = 'main' | 'introduced' | 'other'

const rolesOf = (form: Form): Readonly<Record<Standing, Term>> => ({
  main: new Term(`${form} main`),
  introduced: new Term(`${form} introduced`),
  other: new Term(`${form} other`),
})
/** Form and standing as one word of a feature. */
const ROLES: Readonly<Record<Form, Readonly<Record<Standing, Term>>>> = {
  name: rolesOf('name'),
  common: rolesOf('common'),
  'with name': rolesOf('with name'),
  capital: rolesOf('capital'),
  plain: rolesOf('plain'),
  generic: rolesOf('generic'),
}

/** A paper's candidates with what is known of each, made once for all its claims. */
export type PaperSubjects = {
  readonly paper: Paper
  readonly known: readonly Known[]
  /** How alike each of them is to each other, worked out where several may be meant. */
  readonly alike: () => number[][]
}

/** What a claim's subject is called where nothing names or describes it. */
export const NO_NAME = 'proposed method'

const ARTICLES = /^(?:the|a|an|our|this|these|proposed) /i
const plain = (words: string) => words.toLowerCase().replace(ARTICLES, '')

function made(words: string): SubjectCandidate {
  const tokens = tokenize(words)
  const [opening, head] = [tokens[0], tokens.at(-1)]
  if (opening === undefined || head === undefined) throw new Error('a subject has words')
  const size = words.split(' ').length
  const keys = keysOf(tokens, 0, tokens.length - 1)
  return new GrowingCandidate(words, words.toLowerCase(), size, opening, head, keys)
}

/** How many candidates are looked at closer, and how many of them are asked about each number. */
export type Shortlist = { readonly closer: number; readonly asked: number }
const SHORTLIST: Shortlist = { closer: 20, asked: 12 }
/** For the training, which learns from all. */
export const EVERYBODY: Shortlist = { closer: Number.POSITIVE_INFINITY, asked: Number.POSITIVE_INFINITY }

/** Gathers what may be the subject of a paper's claims, with what it calls itself among it. */
function candidatesOf(whole: WholeText, given: PaperNames, claimed: ReadonlySet<number>): SubjectCandidate[] {
  // "The linear packer reaches 61% on NAME": a data set of the paper's own that results are got on gets none.
  const main = given.isData ? given.main?.toLowerCase() : undefined
  const found = subjectCandidates(whole, claimed)
  const dataset = found.find(
    ({ lower, occurrences }) =>
      lower === main &&
      occurrences.some(
        ({ chunk }) => claimed.has(chunk.sentence) && whole.tokens[chunk.first - 1]?.key === 'on',
      ),
  )?.lower
  const candidates = found.filter(({ lower }) => lower !== dataset)
  const have = new Set(candidates.map(({ lower }) => lower))
  for (const words of [given.main, given.described, NO_NAME]) {
    if (words === null || have.has(words.toLowerCase()) || words.toLowerCase() === dataset) continue
    candidates.push(made(words))
    have.add(words.toLowerCase())
  }
  return candidates
}

function best<Scored extends { readonly score: number }>(scored: Scored[], most: number): Scored[] {
  return scored.sort((a, b) => b.score - a.score).slice(0, most)
}

/**
 * The candidates for the subjects of a paper's claims, the likeliest first, and what is known of each
 * whichever claim asks. Only those that first sight speaks for are looked at closer.
 */
export function paperSubjects(
  drafts: readonly Draft[],
  { document, names, models }: Context,
  { closer, asked }: Shortlist = SHORTLIST,
): PaperSubjects {
  const claimed = new Set(drafts.map(({ sentence }) => sentence + 1))
  const whole = readWhole(document, claimed)
  const given = names()
  const paper = paperOf(whole, given, claimed)
  const seen = candidatesOf(whole, given, claimed).map((candidate) => {
    const form = formOf(candidate)
    addSight(candidate, form, paper, features.clear())
    return { candidate, form, score: models.subjectScore(features) }
  })
  const known = best(seen, closer).map(({ candidate, form, score }) => {
    const isOwn = addPlaces(candidate, form, paper, features.clear())
    const standing = candidate.lower === paper.main ? 'main' : isOwn ? 'introduced' : 'other'
    return { candidate, form, role: ROLES[form][standing], score: score + models.subjectScore(features) }
  })
  const asking = best(known, asked)
  return { paper, known: asking, alike: lazy(() => likeness(asking.map(({ candidate }) => candidate.words))) }
}

/** Filled for one candidate after the other. */
const features = new FeatureNumbers()

/** A candidate for the subject of one number, with all that speaks for and against it. */
export type RankedSubject = { readonly mention: RawMention; readonly features: Features }

/** The candidate's words where they stand: in the number's sentence, else where the abstract has them first. */
export function mentionOf(
  { words, occurrences }: SubjectCandidate,
  { sentence }: NumberPlace,
  whole: WholeText,
): RawMention {
  const inAbstract = occurrences.filter(({ chunk }) => chunk.sentence > 0)
  const place = inAbstract.find(({ chunk }) => chunk.sentence === sentence) ?? inAbstract[0]
  if (place === undefined) return { words, span: null }
  const start = whole.tokens[place.first]?.start ?? 0
  const end = start + words.length
  return { words: whole.text.slice(start, end).replace(/\s+/gu, ' '), span: { start, end } }
}

const wordsOf = (mention: RawMention | null) => (mention === null ? null : plain(mention.words))

/** Where a number stands, and what rules of grammar take for its subject. */
export function placeIn(draft: Draft, context: Context, whole: WholeText): NumberPlace {
  const start = context.document.tokens[draft.quantity.first]?.start ?? 0
  return placeOf(draft, start, whole, {
    named: wordsOf(namedBefore(draft, context)),
    own: wordsOf(ownPhrase(draft, context)),
    verb: wordsOf(phraseBeforeVerb(draft, context)),
  })
}

/** How much speaks for each of a paper's candidates being the subject of a number. What speaks for one in its paper is summed up once. */
export function scoresAt(place: NumberPlace, { paper, known }: PaperSubjects, { models }: Context): number[] {
  return known.map(({ candidate, form, role, score }) => {
    addAtNumber(candidate, FORMS[form], role, place, paper.whole, features.clear())
    return score + models.subjectScore(features)
  })
}

/** All candidates for the subject of a number, with all that speaks for and against each: what training learns from. */
export function rankedSubjects(
  draft: Draft,
  context: Context,
  { paper, known }: PaperSubjects,
): RankedSubject[] {
  const place = placeIn(draft, context, paper.whole)
  return known.map(({ candidate, form, role }) => {
    const words = new FeatureWords()
    addSight(candidate, form, paper, words)
    addPlaces(candidate, form, paper, words)
    addAtNumber(candidate, FORMS[form], role, place, paper.whole, words)
    return { mention: mentionOf(candidate, place, paper.whole), features: words.flat }
  })
}
