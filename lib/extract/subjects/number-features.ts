import { bucket } from '../learned/spelling'
import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import type { SubjectCandidate } from './candidates'
import type { Form } from './form'
import type { NumberPlace } from './number-place'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

const OTHER_SIDE = new WordSet(LEXICON.context.otherSideWords)
const OTHER_SIDE_REACH = 4

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
  add('place+form', `${place} ${form}`)
  add('speaker', `${speaker.kind} ${place} ${role}`)
  add('speaker+form', `${speaker.kind} ${place} ${form}`)
  if (speaker.noun !== null) add('echo', `${speaker.kind} ${speaker.noun === head.key} ${place} ${form}`)
  const chosen = before ?? here[0]
  if (chosen !== undefined) {
    const start = sentences[sentence]?.first ?? 0
    const lead = tokens[chosen.chunk.first - 1]
    const leadKey = chosen.chunk.first === start ? '|' : (lead?.key ?? '')
    add('led by', `${place} ${leadKey}`)
    add('led by+form', `${place} ${leadKey} ${form}`)
    if (speaker.kind === 'we') add('we and', `${place} ${leadKey} ${role}`)
    const after = tokens[chosen.last + 1]
    add(
      'followed by',
      `${place} ${after === undefined ? '|' : VERBS.has(after) ? 'verb' : after.kind === 'word' ? after.key : after.text}`,
    )
    add('gap', `${place} ${form} ${gapOf(Math.abs(at - chosen.last))}`)
    add('opens', `${place} ${chosen.chunk.first - start <= 1} ${role}`)
    for (
      let index = chosen.chunk.first - 1;
      index >= Math.max(start, chosen.chunk.first - OTHER_SIDE_REACH);
      index--
    ) {
      const token = tokens[index]
      if (token !== undefined && OTHER_SIDE.has(token)) {
        add('other side', `${place} ${bucket(chosen.chunk.first - index)}`)
        break
      }
    }
  } else {
    const nearest = occurrences.filter(({ chunk }) => chunk.sentence < sentence && chunk.sentence > 0).at(-1)
    const away =
      nearest === undefined ? 'never' : sentence - nearest.chunk.sentence === 1 ? 'last' : 'earlier'
    add('away', `${away} ${role}`)
    add('away+speaker', `${away} ${role} ${speaker.kind}`)
  }
  for (const [rule, pick] of Object.entries(picks)) {
    if (pick === null) continue
    add(
      rule,
      `${pick === lower ? 'is' : pick.endsWith(` ${lower}`) ? 'ends' : pick.includes(lower) ? 'part' : 'other'} ${role}`,
    )
    add(`${rule} place`, `${pick === lower} ${place}`)
  }
}

const gapOf = (tokens: number) =>
  tokens <= 2 ? '2' : tokens <= 5 ? '5' : tokens <= 10 ? '10' : tokens <= 20 ? '20' : '40'
