import type { Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { tokenAt, type WholeText } from './whole-text'

const GENERIC = new Set(LEXICON.context.genericNouns)

/** Who a sentence speaks of, by its own words. */
export type Speaker = 'our' | 'proposed' | 'we' | 'it' | 'this' | 'none'

type Spoken = { readonly kind: Speaker; readonly noun: string | null }

/** A number as the ranking of subjects sees it: where it stands in the whole text. */
export type NumberPlace = {
  readonly sentence: number
  /** Its first token. */
  readonly at: number
  readonly speaker: Spoken
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

function speakerOf(whole: WholeText, sentence: number, at: number): Spoken {
  const { tokens, sentences } = whole
  const { first } = sentences[sentence] ?? { first: 0 }
  let speaker: Spoken = { kind: 'none', noun: null }
  for (let index = first; index < at; index++) {
    const word = tokens[index]?.lexeme.lower ?? ''
    if (LEADS_NOUN.has(word)) {
      const noun = nounBehind(whole, index, at)
      if (noun !== null && (word === 'our' || word === 'proposed')) return { kind: word, noun }
      if (noun !== null && speaker.noun === null)
        speaker = { kind: word === 'the' ? speaker.kind : 'this', noun }
    }
    if (speaker.kind !== 'none') continue
    if (word === 'we') speaker = { ...speaker, kind: 'we' }
    if (word === 'it' || word === 'its') speaker = { ...speaker, kind: 'it' }
  }
  return speaker
}

/** The number's place, with what the rules of grammar take for its subject. */
export function placeOf(
  { sentence }: Draft,
  start: number,
  whole: WholeText,
  picks: NumberPlace['picks'],
): NumberPlace {
  const at = tokenAt(whole, start)
  return { sentence: sentence + 1, at, speaker: speakerOf(whole, sentence + 1, at), picks }
}
