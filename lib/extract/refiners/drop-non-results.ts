import { type TextDocument, textOf } from '../document'
import type { Context, Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import type { Quantity } from '../mentions'
import { keysAfter, keysBefore } from '../nearby'
import { wordKey } from '../tokens'

const DATA_NOUNS = new Set(LEXICON.context.dataNouns.map(wordKey))
const OWN = new RegExp(`\\b(?:${LEXICON.context.ownWords.join('|')})\\b`, 'i')
const BACKGROUND = new RegExp(`\\b(?:${LEXICON.context.backgroundWords.join('|')})\\b`, 'i')
const SETTING = new RegExp(`^[^.;,]{0,3}(?:${LEXICON.context.settingWords.join('|')})\\b`, 'i')
const ENUMERATOR = /^\(?\d{1,2}[).]$/

function isYear({ low, unit, high }: Quantity): boolean {
  return (
    unit === null &&
    low.scale === null &&
    /^(?:19|20)\d{2}$/.test(low.words) &&
    (high === null || /^(?:(?:19|20)\d{2}|\d\d)$/.test(high.words))
  )
}

/** "(1)", "2)" at the head of an item. */
function isEnumerator(document: TextDocument, { first, last, unit }: Quantity): boolean {
  if (unit !== null) return false
  const after = document.tokens[last + 1]
  return after?.text === ')' && ENUMERATOR.test(`${document.tokens[first]?.text ?? ''})`)
}

/** "256^3", "3 x 3", "k = 2", "0.2 h/Mpc", "±0.3": parts of formulas. */
function isInFormula(document: TextDocument, { first, last }: Quantity): boolean {
  const before = document.tokens[first - 1]?.text ?? ''
  const after = document.tokens[last + 1]?.text ?? ''
  if (before === '=' || before === '±' || before === '^' || before === '_' || after === '^' || after === '=')
    return true
  if (after === '±') return false
  const isProduct = (text: string) => /^[x*]$/i.test(text)
  return isProduct(before) || (isProduct(after) && document.tokens[last + 2]?.kind === 'number')
}

/** "0.960 (0.019)": a deviation in parentheses, right behind the number that it belongs to. */
function isDeviation({ tokens }: TextDocument, { first, last, unit }: Quantity): boolean {
  if (unit !== null || tokens[first - 1]?.text !== '(' || tokens[last + 1]?.text !== ')') return false
  return tokens[first - 2]?.kind === 'number'
}

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

/** For each sentence, whether it speaks of what others did: before the paper speaks of itself, or by its words. */
function backgroundSentences({ document, names }: Context): boolean[] {
  const texts = document.sentences.map(({ start, end }) => document.text.slice(start, end))
  const isOwn = texts.map((text) => OWN.test(text) || names().all.some((name) => text.includes(name)))
  const firstOwn = isOwn.indexOf(true)
  return texts.map(
    (text, at) => (firstOwn !== -1 && at < firstOwn) || (isOwn[at] !== true && BACKGROUND.test(text)),
  )
}

/** Leaves out numbers that are no result by their own look: years, counts of things, formulas, settings, background. */
export const dropNonResults: Refiner = (drafts, context) => {
  const { document } = context
  const background = backgroundSentences(context)
  return drafts.filter(({ quantity, sentence }) => {
    if (
      isDeviation(document, quantity) ||
      isYear(quantity) ||
      isEnumerator(document, quantity) ||
      isInFormula(document, quantity)
    )
      return false
    if (
      isCountOfThings(document, quantity) ||
      comparesData(document, quantity) ||
      isSetting(document, quantity)
    )
      return false
    if (keysBefore(document, quantity.first, 1)[0] === '$' && quantity.unit?.kind !== 'money') return false
    if (textOf(document, quantity.first, quantity.last).endsWith('-')) return false
    return background[sentence] !== true
  })
}
