import type { RawMention } from '@/lib/domain/candidate'
import type { Context, Draft } from '../draft'
import type { Features } from '../learned/spelling'
import { tokenize } from '../tokens'
import { type SubjectCandidate, subjectCandidates } from './candidates'
import { type Form, formOf } from './form'
import { namedBefore } from './named'
import { numberFeatures } from './number-features'
import { type NumberPlace, placeOf } from './number-place'
import { paperFeatures, paperOf } from './paper-features'
import { ownPhrase, phraseBeforeVerb } from './phrases'
import { readWhole, type WholeText } from './whole-text'

type Known = {
  readonly candidate: SubjectCandidate
  readonly form: Form
  /** How the paper treats it: its main name, something that it introduces, anything else. */
  readonly standing: string
  readonly features: readonly string[]
  /** What the features of the paper come to. */
  readonly score: number
}

/** A paper's candidates with what is known of each, made once for all its claims. */
export type PaperSubjects = { readonly whole: WholeText; readonly known: readonly Known[] }

/** What a claim's subject is called where nothing names or describes it. */
export const NO_NAME = 'proposed method'

const ARTICLES = /^(?:the|a|an|our|this|these|proposed) /i
const plain = (words: string) => words.toLowerCase().replace(ARTICLES, '')

function made(words: string): SubjectCandidate {
  const tokens = tokenize(words)
  const head = tokens.at(-1)
  if (head === undefined) throw new Error('a subject has words')
  return { words, lower: words.toLowerCase(), size: words.split(' ').length, head, occurrences: [] }
}

/** Gathers the candidates for the subjects of a paper's claims, and what is known of each whichever claim asks. */
export function paperSubjects(drafts: readonly Draft[], { document, names, models }: Context): PaperSubjects {
  const claimed = new Set(drafts.map(({ sentence }) => sentence + 1))
  const whole = readWhole(document, claimed)
  const given = names()
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
  const paper = paperOf(whole, given)
  const known = candidates.map((candidate) => {
    const form = formOf(candidate)
    const features = paperFeatures(candidate, form, paper)
    const isMain = candidate.lower === paper.main
    return {
      candidate,
      form,
      standing: isMain ? 'main' : standingOf(features),
      features,
      score: models.subjectScore(features),
    }
  })
  return { whole, known: known.sort((a, b) => b.score - a.score) }
}

/** So many of the likeliest in their paper are asked about each number. */
const ASKED = 12

function standingOf(features: readonly string[]): string {
  for (let at = 0; at < features.length; at += 2)
    if (features[at] === 'introduced+form' && OWN.test(features[at + 1] ?? '')) return 'introduced'
  return 'other'
}
const OWN = /^(?:own near|naming near|passive)/

/** A candidate for the subject of one number, with all that speaks for and against it. */
export type RankedSubject = { readonly mention: RawMention; readonly features: Features }

function mentionOf(
  { words, occurrences }: SubjectCandidate,
  { sentence }: NumberPlace,
  whole: WholeText,
): RawMention {
  const inAbstract = occurrences.filter(({ chunk }) => chunk.sentence > 0)
  const place = inAbstract.find(({ chunk }) => chunk.sentence === sentence) ?? inAbstract[0]
  if (place === undefined) return { words, span: null }
  const from = whole.tokens[place.first]?.start ?? 0
  const to = from + words.length
  const start = from - whole.shift
  return {
    words: whole.text.slice(from, to).replace(/\s+/gu, ' '),
    span: { start, end: start + words.length },
  }
}

function placeIn(draft: Draft, context: Context, whole: WholeText): NumberPlace {
  const start = context.document.tokens[draft.quantity.first]?.start ?? 0
  const wordsOf = (mention: RawMention | null) => (mention === null ? null : plain(mention.words))
  return placeOf(draft, start, whole, {
    named: wordsOf(namedBefore(draft, context)),
    own: wordsOf(ownPhrase(draft, context)),
    verb: wordsOf(phraseBeforeVerb(draft, context)),
  })
}

function featuresAt({ candidate, form, standing }: Known, place: NumberPlace, whole: WholeText): string[] {
  const features: string[] = []
  numberFeatures(candidate, form, standing, place, whole, (kind, value) => features.push(kind, value))
  return features
}

/** All candidates for the subject of a number, with all that speaks for and against each: what training learns from. */
export function rankedSubjects(
  draft: Draft,
  context: Context,
  { whole, known }: PaperSubjects,
): RankedSubject[] {
  const place = placeIn(draft, context, whole)
  return known.map((each) => ({
    mention: mentionOf(each.candidate, place, whole),
    features: [...each.features, ...featuresAt(each, place, whole)],
  }))
}

/** The likeliest subjects of a number, best first. What speaks for a candidate in its paper is summed up once. */
export function likeliestSubjects(
  draft: Draft,
  context: Context,
  { whole, known }: PaperSubjects,
  most: number,
): { readonly mention: RawMention; readonly score: number }[] {
  const place = placeIn(draft, context, whole)
  return known
    .slice(0, ASKED)
    .map((each) => ({
      candidate: each.candidate,
      score: each.score + context.models.subjectScore(featuresAt(each, place, whole)),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate, score }) => ({ mention: mentionOf(candidate, place, whole), score }))
}
