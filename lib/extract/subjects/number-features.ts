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
export type Speaker = { readonly kind: 'our' | 'proposed' | 'we' | 'it' | 'this' | 'none'; readonly noun: string | null }

/** A number as the ranking of subjects sees it: where it stands in the whole text. */
export type NumberPlace = {
  readonly sentence: number
  /** Its first token. */
  readonly at: number
  readonly speaker: Speaker
  /** What rules of grammar take for the subject, in lower case. */
  readonly picks: { readonly named: string | null; readonly own: string | null; readonly verb: string | null }
}

const LEADS_NOUN = new Set(['our', 'proposed', 'this', 'the', 'presented', 'resulting'])

/** "our new lightweight METHOD": the empty noun that one of the next words is. */
function nounBehind({ tokens }: WholeText, index: number, at: number): string | null {
  for (let next = index + 1; next < Math.min(at, index + 5); next++) {
    const token = tokens[next]
    if (token === undefined || (token.kind !== 'word' && token.text !== '-')) return null
    if (GENERIC.has(token.key)) return token.key
  }
  return null
}

export function speakerOf(whole: WholeText, sentence: number, at: number): Speaker {
  const { tokens, sentences } = whole
  const { first } = sentences[sentence] ?? { first: 0 }
  let speaker: Speaker = { kind: 'none', noun: null }
  for (let index = first; index < at; index++) {
    const word = tokens[index]?.lexeme.lower ?? ''
    if (LEADS_NOUN.has(word)) {
      const noun = nounBehind(whole, index, at)
      if (noun !== null && (word === 'our' || word === 'proposed')) return { kind: word, noun }
      if (noun !== null && speaker.noun === null) speaker = { kind: word === 'the' ? speaker.kind : 'this', noun }
    }
    if (speaker.kind !== 'none') continue
    if (word === 'we') speaker = { ...speaker, kind: 'we' }
    if (word === 'it' || word === 'its') speaker = { ...speaker, kind: 'it' }
  }
  return speaker
}

export type AddFeature = (kind: string, value: string) => void

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
    add('away+speaker', `${away} ${role} ${speaker.kind}`)
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
