import type { TextDocument } from '../document'
import type { Doubt, Refiner } from '../draft'
import { wordKey } from '../lexeme'
import { LEXICON } from '../lexicon'
import type { Quantity } from '../mentions'
import { keysAfter } from '../nearby'

const DATA_NOUNS = new Set(LEXICON.context.dataNouns.map(wordKey))
const OWN = new RegExp(`\\b(?:${LEXICON.context.ownWords.join('|')})\\b`, 'i')
const BACKGROUND = new RegExp(`\\b(?:${LEXICON.context.backgroundWords.join('|')})\\b`, 'i')
const SETTING = new RegExp(`^[^.;,]{0,3}(?:${LEXICON.context.settingWords.join('|')})\\b`, 'i')

/** A count of things: "5 tasks", "11 image-based benchmarks", "10 million image-text pairs". */
function isCountOfThings(document: TextDocument, quantity: Quantity): boolean {
  if (quantity.unit !== null) return false
  const integer = /^[\d,]+$/.test(quantity.low.words) || quantity.low.scale !== null || quantity.isWord
  if (!integer) return false
  return keysAfter(document, quantity.last, 3).some((key) => DATA_NOUNS.has(key))
}

/** A size compared with other data sets: "5 times larger than the previous largest one". */
function comparesData(document: TextDocument, quantity: Quantity): boolean {
  if (quantity.unit?.kind !== 'ratio') return false
  const after = keysAfter(document, quantity.last, 8)
  const than = after.indexOf('than')
  const compared = than >= 0 ? after.slice(than + 1) : []
  return (
    compared.some((key) => key === 'dataset' || key === 'corpus' || key === 'corpora') ||
    compared.join(' ').startsWith('the previous largest') ||
    (after[0] === 'over' && after[2] === 'trained')
  )
}

function isSetting(document: TextDocument, { first, last, unit }: Quantity): boolean {
  if (unit?.kind === 'setting') return true
  const sentence = document.sentences[document.sentenceOf[first] ?? 0]
  const end = document.tokens[last]?.end ?? 0
  const start = document.tokens[first]?.start ?? 0
  if (SETTING.test(document.text.slice(end, Math.min(sentence?.end ?? end, end + 30)).trimStart()))
    return true
  return /confidence|significance level|p\s?[<=]\s?$/i.test(
    document.text.slice(Math.max(sentence?.start ?? 0, start - 22), start),
  )
}

/** Whose a sentence is: one before the paper speaks of itself is its preface, certain words speak of others. */
function doubtsOfSentences({ sentences, text }: TextDocument): (at: number) => readonly Doubt[] {
  const textAt = (at: number) => text.slice(sentences[at]?.start ?? 0, sentences[at]?.end ?? 0)
  const firstOwn = sentences.findIndex((_, at) => OWN.test(textAt(at)))
  const known: (readonly Doubt[])[] = []
  return (at) => {
    known[at] ??= doubtsOf(textAt(at), at < firstOwn)
    return known[at]
  }
}

function doubtsOf(sentence: string, isPreface: boolean): readonly Doubt[] {
  if (OWN.test(sentence)) return []
  const doubts: Doubt[] = ['impersonal']
  if (isPreface) doubts.push('preface')
  if (BACKGROUND.test(sentence)) doubts.push('background')
  return doubts
}

/** Notes what speaks against a number being a result; whether it is one is judged later, with all else. */
export const noteDoubts: Refiner = (drafts, { document }) => {
  const ofSentence = doubtsOfSentences(document)
  return drafts.map((draft) => {
    const doubts = [...ofSentence(draft.sentence)]
    if (isCountOfThings(document, draft.quantity)) doubts.push('counts things')
    if (comparesData(document, draft.quantity)) doubts.push('compares data')
    if (isSetting(document, draft.quantity)) doubts.push('setting')
    return doubts.length === 0 ? draft : { ...draft, doubts }
  })
}
