import type { Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import { bucket } from '../learned/spelling'
import type { SubjectCandidate } from './candidates'
import type { Form } from './paper-features'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

const OTHER_SIDE = new WordSet(LEXICON.context.otherSideWords)
const OTHER_SIDE_REACH = 4
const GENERIC = new Set(LEXICON.context.genericNouns)

/** Who a sentence speaks of, by its own words. */
export type Speaker = 'our' | 'proposed' | 'we' | 'it' | 'this' | 'none'

/** A number as the ranking of subjects sees it: where it stands in the whole text. */
export type NumberPlace = {
  readonly sentence: number
  /** Its first token. */
  readonly at: number
  readonly speaker: Speaker
  /** What rules of grammar take for the subject, in lower case. */
  readonly picks: { readonly named: string | null; readonly own: string | null; readonly verb: string | null }
}

export function speakerOf({ tokens, sentences }: WholeText, sentence: number, at: number): Speaker {
  const { first } = sentences[sentence] ?? { first: 0 }
  let speaker: Speaker = 'none'
  for (let index = first; index < at; index++) {
    const word = tokens[index]?.lexeme.lower ?? ''
    const next = tokens[index + 1]
    if (word === 'our' && next !== undefined && GENERIC.has(next.key)) return 'our'
    if (word === 'proposed' && next !== undefined && GENERIC.has(next.key)) return 'proposed'
    if (word === 'we' && speaker === 'none') speaker = 'we'
    if ((word === 'it' || word === 'its') && speaker === 'none') speaker = 'it'
    if (word === 'this' && next !== undefined && GENERIC.has(next.key)) speaker = 'this'
  }
  return speaker
}

export type AddFeature = (kind: string, value: string) => void

/** What speaks for a candidate being the subject of one number. */
export function numberFeatures(
  { occurrences, lower }: SubjectCandidate,
  form: Form,
  isMain: boolean,
  { sentence, at, speaker, picks }: NumberPlace,
  { tokens, sentences }: WholeText,
  add: AddFeature,
): void {
  const here = occurrences.filter(({ chunk }) => chunk.sentence === sentence)
  const before = here.filter(({ last }) => last < at).at(-1)
  const place = before !== undefined ? 'before' : here.length > 0 ? 'after' : 'none'
  const role = isMain ? 'main' : form
  add('place', `${place} ${role}`)
  add('speaker', `${speaker} ${place} ${role}`)
  const chosen = before ?? here[0]
  if (chosen !== undefined) {
    const start = sentences[sentence]?.first ?? 0
    const lead = tokens[chosen.chunk.first - 1]
    const leadKey = chosen.chunk.first === start ? '|' : (lead?.key ?? '')
    add('led by', `${place} ${leadKey}`)
    add('led by+form', `${place} ${leadKey} ${role}`)
    const after = tokens[chosen.last + 1]
    add('followed by', `${place} ${after === undefined ? '|' : VERBS.has(after) ? 'verb' : after.kind === 'word' ? after.key : after.text}`)
    add('gap', `${place} ${form} ${gapOf(Math.abs(at - chosen.last))}`)
    add('opens', `${place} ${chosen.chunk.first - start <= 1} ${role}`)
    for (let index = chosen.chunk.first - 1; index >= Math.max(start, chosen.chunk.first - OTHER_SIDE_REACH); index--) {
      const token = tokens[index]
      if (token !== undefined && OTHER_SIDE.has(token)) {
        add('other side', `${place} ${bucket(chosen.chunk.first - index)}`)
        break
      }
    }
  } else {
    const nearest = occurrences.filter(({ chunk }) => chunk.sentence < sentence && chunk.sentence > 0).at(-1)
    const away = nearest === undefined ? 'never' : sentence - nearest.chunk.sentence === 1 ? 'last' : 'earlier'
    add('away', `${away} ${role}`)
    add('away+speaker', `${away} ${role} ${speaker}`)
  }
  for (const [rule, pick] of Object.entries(picks)) {
    if (pick === null) continue
    add(rule, `${pick === lower ? 'is' : pick.endsWith(` ${lower}`) ? 'ends' : pick.includes(lower) ? 'part' : 'other'} ${role}`)
    add(`${rule} place`, `${pick === lower} ${place}`)
  }
}

const gapOf = (tokens: number) => (tokens <= 2 ? '2' : tokens <= 5 ? '5' : tokens <= 10 ? '10' : tokens <= 20 ? '20' : '40')

/** The number's place, with what the rules of grammar take for its subject. */
export function placeOf(
  { sentence, quantity }: Draft,
  start: number,
  whole: WholeText,
  picks: NumberPlace['picks'],
): NumberPlace {
  const at = whole.tokenAt(start)
  void quantity
  return { sentence: sentence + 1, at, speaker: speakerOf(whole, sentence + 1, at), picks }
}
