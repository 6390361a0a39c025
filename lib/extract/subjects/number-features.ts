import type { FeatureList } from '../learned/spelling'
import type { SubjectCandidate } from './candidates'
import type { Form } from './form'
import type { NumberPlace } from './number-place'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

const SPEAKS = {
  our: 'speaker our',
  proposed: 'speaker proposed',
  we: 'speaker we',
  it: 'speaker it',
  this: 'speaker this',
  none: 'speaker none',
} as const
const AWAY = {
  our: 'away our',
  proposed: 'away proposed',
  we: 'away we',
  it: 'away it',
  this: 'away this',
  none: 'away none',
} as const
const placed = (kind: string) => ({
  before: `${kind} before`,
  after: `${kind} after`,
  none: `${kind} none`,
})
const SPOKEN = {
  our: placed('our'),
  proposed: placed('proposed'),
  we: placed('we'),
  it: placed('it'),
  this: placed('this'),
  none: placed('none'),
} as const
const LED_BY = { before: 'led by before', after: 'led by after', none: 'led by' } as const
const GAPS = { before: 'gap before', after: 'gap after', none: 'gap' } as const

/** What speaks for a candidate being the subject of one number. */
export function numberFeatures(
  { occurrences, lower, head }: SubjectCandidate,
  form: Form,
  role: string,
  { sentence, at, speaker, picks }: NumberPlace,
  { tokens, sentences }: WholeText,
  out: FeatureList,
): void {
  const here = occurrences.filter(({ chunk }) => chunk.sentence === sentence)
  const before = here.filter(({ last }) => last < at).at(-1)
  const place = before !== undefined ? 'before' : here.length > 0 ? 'after' : 'none'
  out.add('place', place, role)
  out.add(SPEAKS[speaker.kind], place, role)
  if (speaker.noun !== null)
    out.add(speaker.noun === head.key ? 'echo' : 'no echo', SPOKEN[speaker.kind][place], form)
  const chosen = before ?? here[0]
  if (chosen !== undefined) {
    const start = sentences[sentence]?.first ?? 0
    const lead = tokens[chosen.chunk.first - 1]
    const leadKey = chosen.chunk.first === start ? '|' : (lead?.key ?? '')
    out.add(LED_BY[place], leadKey, form)
    const after = tokens[chosen.last + 1]
    out.add(
      'followed by',
      place,
      after === undefined ? '|' : VERBS.has(after) ? 'verb' : after.kind === 'word' ? after.key : after.text,
    )
    out.add(GAPS[place], gapOf(Math.abs(at - chosen.last)), form)
    out.add(chosen.chunk.first - start <= 1 ? 'opens' : 'stands', place, role)
  } else {
    const nearest = occurrences.filter(({ chunk }) => chunk.sentence < sentence && chunk.sentence > 0).at(-1)
    const away =
      nearest === undefined ? 'never' : sentence - nearest.chunk.sentence === 1 ? 'last' : 'earlier'
    out.add(AWAY[speaker.kind], away, role)
  }
  for (const rule of RULES) {
    const pick = picks[rule]
    if (pick === null) continue
    const isPart = pick.includes(lower)
    out.add(
      rule,
      !isPart ? 'other' : pick === lower ? 'is' : pick.endsWith(` ${lower}`) ? 'ends' : 'part',
      role,
    )
  }
}

const RULES = ['named', 'own', 'verb'] as const

const gapOf = (tokens: number) =>
  tokens <= 2 ? '2' : tokens <= 5 ? '5' : tokens <= 10 ? '10' : tokens <= 20 ? '20' : '40'
