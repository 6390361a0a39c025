import type { SubjectCandidate } from './candidates'
import type { Form } from './form'
import type { NumberPlace } from './number-place'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

type AddFeature = (kind: string, value: string) => void

/** What speaks for a candidate being the subject of one number. */
export function numberFeatures(
  { occurrences, lower, head }: SubjectCandidate,
  form: Form,
  standing: string,
  { sentence, at, speaker, picks }: NumberPlace,
  { tokens, sentences }: WholeText,
  add: AddFeature,
): void {
  const here = occurrences.filter(({ chunk }) => chunk.sentence === sentence)
  const before = here.filter(({ last }) => last < at).at(-1)
  const place = before !== undefined ? 'before' : here.length > 0 ? 'after' : 'none'
  const role = `${form} ${standing}`
  add('place', `${place} ${role}`)
  add('speaker', `${speaker.kind} ${place} ${role}`)
  if (speaker.noun !== null) add('echo', `${speaker.kind} ${speaker.noun === head.key} ${place} ${form}`)
  const chosen = before ?? here[0]
  if (chosen !== undefined) {
    const start = sentences[sentence]?.first ?? 0
    const lead = tokens[chosen.chunk.first - 1]
    const leadKey = chosen.chunk.first === start ? '|' : (lead?.key ?? '')
    add('led by+form', `${place} ${leadKey} ${form}`)
    const after = tokens[chosen.last + 1]
    add(
      'followed by',
      `${place} ${after === undefined ? '|' : VERBS.has(after) ? 'verb' : after.kind === 'word' ? after.key : after.text}`,
    )
    add('gap', `${place} ${form} ${gapOf(Math.abs(at - chosen.last))}`)
    add('opens', `${place} ${chosen.chunk.first - start <= 1} ${role}`)
  } else {
    const nearest = occurrences.filter(({ chunk }) => chunk.sentence < sentence && chunk.sentence > 0).at(-1)
    const away =
      nearest === undefined ? 'never' : sentence - nearest.chunk.sentence === 1 ? 'last' : 'earlier'
    add('away+speaker', `${away} ${role} ${speaker.kind}`)
  }
  for (const rule of RULES) {
    const pick = picks[rule]
    if (pick === null) continue
    const isPart = pick.includes(lower)
    add(
      rule,
      `${!isPart ? 'other' : pick === lower ? 'is' : pick.endsWith(` ${lower}`) ? 'ends' : 'part'} ${role}`,
    )
  }
}

const RULES = ['named', 'own', 'verb'] as const

const gapOf = (tokens: number) =>
  tokens <= 2 ? '2' : tokens <= 5 ? '5' : tokens <= 10 ? '10' : tokens <= 20 ? '20' : '40'
