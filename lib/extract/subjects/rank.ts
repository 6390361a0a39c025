import type { RawMention } from '@/lib/domain/candidate'
import type { Context, Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { tokenize } from '../tokens'
import type { Features } from '../learned/spelling'
import { type SubjectCandidate, subjectCandidates } from './candidates'
import { namedBefore } from './named'
import { type NumberPlace, numberFeatures, placeOf } from './number-features'
import { type Form, formOf, paperFeatures, spreadOf } from './paper-features'
import { ownPhrase, phraseBeforeVerb } from './phrases'
import { readWhole, type WholeText } from './whole-text'

type Known = {
  readonly candidate: SubjectCandidate
  readonly form: Form
  /** How the paper treats it: its main name, something that it introduces, anything else. */
  readonly standing: string
  readonly features: readonly string[]
}

/** A paper's candidates with what is known of each, made once for all its claims. */
export type PaperSubjects = { readonly whole: WholeText; readonly known: readonly Known[] }

/** What a claim's subject is called where nothing names or describes it. */
export const NO_NAME = 'proposed method'

const ARTICLES = new RegExp(`^(?:the|a|an|our|this|these|proposed) `, 'i')
const plain = (words: string) => words.toLowerCase().replace(ARTICLES, '')

function made(words: string): SubjectCandidate {
  const tokens = tokenize(words)
  const head = tokens.at(-1)
  if (head === undefined) throw new Error('a subject has words')
  return { words, lower: words.toLowerCase(), size: words.split(' ').length, head, occurrences: [] }
}

export function paperSubjects({ document, names }: Context): PaperSubjects {
  const whole = readWhole(document)
  const given = names()
  const candidates = subjectCandidates(whole)
  const have = new Set(candidates.map(({ lower }) => lower))
  for (const words of [given.main, given.described, NO_NAME]) {
    if (words === null || have.has(words.toLowerCase())) continue
    candidates.push(made(words))
    have.add(words.toLowerCase())
  }
  const spread = spreadOf(whole)
  const known = candidates.map((candidate) => {
    const features = paperFeatures(candidate, whole, given, spread)
    const isMain = candidate.lower === given.main?.toLowerCase()
    return { candidate, form: formOf(candidate), standing: isMain ? 'main' : standingOf(features), features }
  })
  return { whole, known }
}

function standingOf(features: readonly string[]): string {
  const introduced = features.some((kind, at) => at % 2 === 0 && kind === 'introduced' && OWN.test(features[at + 1] ?? ''))
  return introduced ? 'introduced' : 'other'
}
const OWN = /^(?:own near|naming near|passive)/

/** A candidate for the subject of one number, with all that speaks for and against it. */
export type RankedSubject = { readonly mention: RawMention; readonly features: Features }

function mentionOf({ words, occurrences }: SubjectCandidate, { sentence }: NumberPlace, whole: WholeText): RawMention {
  const inAbstract = occurrences.filter(({ chunk }) => chunk.sentence > 0)
  const place = inAbstract.find(({ chunk }) => chunk.sentence === sentence) ?? inAbstract[0]
  if (place === undefined) return { words, span: null }
  const start = (whole.tokens[place.first]?.start ?? 0) - whole.shift
  const end = (whole.tokens[place.last]?.end ?? 0) - whole.shift
  return { words: whole.text.slice(start + whole.shift, end + whole.shift).replace(/\s+/gu, ' '), span: { start, end } }
}

/** All candidates for the subject of a number. */
export function rankedSubjects(draft: Draft, context: Context, { whole, known }: PaperSubjects): RankedSubject[] {
  const start = context.document.tokens[draft.quantity.first]?.start ?? 0
  const [named, own, verb] = [namedBefore(draft, context), ownPhrase(draft, context), phraseBeforeVerb(draft, context)]
  const picks = {
    named: named === null ? null : plain(named.words),
    own: own === null ? null : plain(own.words),
    verb: verb === null ? null : plain(verb.words),
  }
  const place = placeOf(draft, start, whole, picks)
  const ranked = known.map(({ candidate, form, standing, features }) => {
    const all = [...features]
    numberFeatures(candidate, form, standing, place, whole, (kind, value) => all.push(kind, value))
    return { mention: mentionOf(candidate, place, whole), features: all }
  })
  return ranked
}

void LEXICON
