import { type FeatureSink, NO_WORD } from '../learned/spelling'
import { NOTHING, Term, termsOf } from '../terms'
import type { SubjectCandidate } from './candidates'
import type { Occurrence } from './chunks'
import type { NumberPlace, Speaker } from './number-place'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

/** Who a sentence speaks of, as a kind of feature: for candidates of the sentence, and for those of others. */
const SPEAKS = speakersOf((speaker) => new Term(`speaker ${speaker}`))
const AWAY = speakersOf((speaker) => new Term(`away ${speaker}`))
const SPOKEN = speakersOf((speaker) => ({
  before: new Term(`${speaker} before`),
  after: new Term(`${speaker} after`),
  none: new Term(`${speaker} none`),
}))
const LED_BY = {
  before: new Term('led by before'),
  after: new Term('led by after'),
  none: new Term('led by'),
}
const GAPS = { before: new Term('gap before'), after: new Term('gap after'), none: new Term('gap') }
const KIND = termsOf('place', 'echo', 'no echo', 'followed by', 'opens', 'stands')
const PLACES = termsOf('before', 'after', 'none')
const VERB = new Term('verb')
const AWAY_BY = termsOf('never', 'last', 'earlier')
const PICKED = termsOf('named', 'own', 'verb')
const PICKS = ['named', 'own', 'verb'] as const
const PARTS = termsOf('other', 'is', 'ends', 'part')

function speakersOf<Made>(make: (speaker: Speaker) => Made): Readonly<Record<Speaker, Made>> {
  return {
    our: make('our'),
    proposed: make('proposed'),
    we: make('we'),
    it: make('it'),
    this: make('this'),
    none: make('none'),
  }
}

/** How much of what a rule of grammar takes for the subject a candidate is. */
function partOf(pick: string, lower: string): Term {
  if (!pick.includes(lower)) return PARTS.other
  return pick === lower ? PARTS.is : pick.endsWith(` ${lower}`) ? PARTS.ends : PARTS.part
}

const GAP_SIZES = termsOf('2', '5', '10', '20', '40')
const gapOf = (tokens: number): Term =>
  GAP_SIZES[tokens <= 2 ? '2' : tokens <= 5 ? '5' : tokens <= 10 ? '10' : tokens <= 20 ? '20' : '40']

/** The occurrence that stands nearest before the number in its sentence, else the first behind it. */
function nearestIn(sentence: number, at: number, occurrences: readonly Occurrence[]) {
  let before: Occurrence | null = null
  let first: Occurrence | null = null
  for (const each of occurrences) {
    if (each.chunk.sentence !== sentence) continue
    first ??= each
    if (each.last < at) before = each
  }
  if (before !== null) return { place: 'before', chosen: before } as const
  return first === null ? null : ({ place: 'after', chosen: first } as const)
}

/** How far off the candidate was last spoken of in the abstract. */
function awayFrom(sentence: number, occurrences: readonly Occurrence[]): Term {
  let nearest = 0
  for (const { chunk } of occurrences)
    if (chunk.sentence < sentence && chunk.sentence > 0) nearest = chunk.sentence
  return nearest === 0 ? AWAY_BY.never : sentence - nearest === 1 ? AWAY_BY.last : AWAY_BY.earlier
}

/** Notes what speaks for a candidate being the subject of one number. */
export function addAtNumber(
  { occurrences, lower, head }: SubjectCandidate,
  form: Term,
  role: Term,
  { sentence, at, speaker, picks }: NumberPlace,
  { tokens, sentences }: WholeText,
  out: FeatureSink,
): void {
  const found = nearestIn(sentence, at, occurrences)
  const place = found?.place ?? 'none'
  const placeTerm = PLACES[place]
  out.add(KIND.place, placeTerm, role)
  out.add(SPEAKS[speaker.kind], placeTerm, role)
  if (speaker.noun !== null)
    out.add(speaker.noun === head.key ? KIND.echo : KIND['no echo'], SPOKEN[speaker.kind][place], form)
  if (found === null) out.add(AWAY[speaker.kind], awayFrom(sentence, occurrences), role)
  else {
    const { chunk, last } = found.chosen
    const start = sentences[sentence]?.first ?? 0
    const lead = chunk.first === start ? NO_WORD : (tokens[chunk.first - 1]?.lexeme.term ?? NOTHING)
    out.add(LED_BY[place], lead, form)
    const after = tokens[last + 1]
    const follows = after === undefined ? NO_WORD : VERBS.has(after) ? VERB : after.lexeme.term
    out.add(KIND['followed by'], placeTerm, follows)
    out.add(GAPS[place], gapOf(Math.abs(at - last)), form)
    out.add(chunk.first - start <= 1 ? KIND.opens : KIND.stands, placeTerm, role)
  }
  for (const rule of PICKS) {
    const pick = picks[rule]
    if (pick !== null) out.add(PICKED[rule], partOf(pick, lower), role)
  }
}
