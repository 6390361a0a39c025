import type { Context, Draft, Reading } from '../draft'
import { wordKey } from '../lexeme'
import { LEXICON } from '../lexicon'
import { keysAfter, keysBefore, sentenceBounds } from '../nearby'
import { absolute } from './change'

const SCALE_VERBS = new Set(LEXICON.context.scaleVerbs.map(wordKey))
const CAPACITY_NOUNS = new Set(LEXICON.context.capacityNouns.map(wordKey))
const MERELY = new Set(['only', 'just', 'merely', 'mere'])
const ADDS = new Set([
  'introducing',
  'introduce',
  'adding',
  'add',
  'tuning',
  'updating',
  'require',
  'requiring',
  'training',
])
const QUALIFIED = /^(?:over|than|to|beyond|least|of|hundreds|about|exceeding)$/

/** "train models with over 13 billion parameters": the size is the result, not the scale of another one. */
function isCapacity(draft: Draft, { document }: Context): boolean {
  const { first, last } = draft.quantity
  const bounds = sentenceBounds(document, first)
  const before = document.tokens.slice(Math.max(bounds.first, first - 12), first).map((token) => token.key)
  const after = keysAfter(document, last, 3)
  if (before.at(-1) === '-') return false
  const isQualified = QUALIFIED.test(before.at(-1) ?? '')
  const hasVerb = before.some((key) => SCALE_VERBS.has(key))
  if (!hasVerb) return false
  const modelsBefore = before.slice(-7).some((key) => CAPACITY_NOUNS.has(key))
  const pluralAfter =
    after.length > 0 &&
    document.tokens
      .slice(last + 1, last + 4)
      .some(({ text }) => /^(?:models|LLMs|networks|transformers)$/i.test(text))
  const beyond = before.at(-1) === 'beyond' || before.at(-1) === 'to'
  const article = before.at(-1) === 'a' || before.at(-1) === 'an' || before.at(-1) === 'our'
  return (
    !article &&
    ((modelsBefore && isQualified) ||
      (pluralAfter && (isQualified || draft.quantity.isWord)) ||
      (beyond && !before.includes('from')))
  )
}

/** A number of parameters: a capacity, a small number that is the point, or (null) only a model's size. */
export function readParams(draft: Draft, context: Context): Reading | null {
  const { document } = context
  // "millions of passages": without its unit only a number as large as a model's is believed.
  const { low, unit } = draft.quantity
  if (unit === null && !/^(?:B|T|billion|trillion)$/.test(low.scale ?? low.words)) return null
  if (isCapacity(draft, context)) return absolute(draft, 'capacity')
  const before = keysBefore(document, draft.quantity.first, 5)
  const isMere = before.some((key) => MERELY.has(key))
  const adds = before.some((key) => ADDS.has(key))
  // "8 learned parameters" are counted for their own sake; "with only 21M parameters" is a model's size.
  const described = document.tokens[draft.quantity.last - 1]
  const isDescribed =
    described?.kind === 'word' && described.key !== 'model' && described.text !== draft.quantity.low.scale
  const isParams = draft.quantity.unit?.kind === 'params' || draft.metric?.entry.family === 'parameters'
  if (isParams && isMere && (adds || isDescribed)) return absolute(draft, 'parameters')
  if (before.includes('require') && before.includes('would')) return absolute(draft, 'parameters')
  return null
}
