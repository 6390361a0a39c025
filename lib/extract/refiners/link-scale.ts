import type { RawMention, RawNumber } from '@/lib/domain/candidate'
import type { ImpliedParams } from '@/lib/domain/claim'
import type { Context, Draft, Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import type { ModelMention, Quantity } from '../mentions'
import { keysAfter, keysBefore, qualifierStart } from '../nearby'

const BEATEN = new Set([
  'than',
  'outperforming',
  'outperform',
  'surpassing',
  'beating',
  'like',
  'against',
  'vs',
])
/** "tuning 0.3M parameters", "with 0.3M trainable parameters": what is tuned or added. */
const ADDING = /^(?:introducing|adding|tuning|updating|training|additional|extra|more)$/
const ADDED = /^(?:trainable|tunable|tuned|additional|extra|learnable|new|more|fewer|less)$/
/** "only 37M parameters" are the model's where it has them. */
const SPARING = /^(?:only|merely|just)$/
const HAS = /^(?:with|has|have|at|of|having|contains?|requires?|needs?)$/

type Size = { readonly low: RawNumber; readonly high: RawNumber | null }

const BESIDE_BASELINE = new Set([
  'than',
  'over',
  'outperforming',
  'outperform',
  'surpassing',
  'beating',
  'to',
  'with',
  'like',
  'against',
  'vs',
])

function spanOf({ document }: Context, mention: ModelMention) {
  return { start: document.tokens[mention.first]?.start ?? 0, end: document.tokens[mention.last]?.end ?? 0 }
}

function overlapsBaseline(draft: Draft, span: { start: number; end: number }): boolean {
  const baseline = draft.baseline?.span
  return baseline != null && span.start < baseline.end && span.end > baseline.start
}

/** The model in the sentence that the number was measured on: not the subject, not the baseline. */
function modelOf(draft: Draft, context: Context): ModelMention | null {
  const { document, mentions } = context
  const inSentence = mentions.model.filter((model) => document.sentenceOf[model.first] === draft.sentence)
  const usable = inSentence.filter((model) => {
    const before = document.tokens[model.first - 1]?.key ?? ''
    if (overlapsBaseline(draft, spanOf(context, model))) return false
    if (draft.subject.words.includes(model.name) || model.name.includes(draft.subject.words)) return false
    return model.first < draft.quantity.first || !BESIDE_BASELINE.has(before)
  })
  const withSize = usable.filter((model) => model.size !== null)
  return (withSize.length > 0 ? withSize : usable)[0] ?? null
}

/** The size nearest to the number, of its own clause if there is one, that is not the baseline's. */
function sizeInSentence(draft: Draft, context: Context): Size | null {
  const { document } = context
  const distance = (size: Quantity) =>
    Math.abs(size.first - draft.quantity.first) + (document.clauseOf[size.first] === draft.clause ? 0 : 20)
  const [nearest] = context.sizes
    .filter((size) => {
      if (document.sentenceOf[size.first] !== draft.sentence || size.first === draft.quantity.first)
        return false
      const start = document.tokens[size.first]?.start ?? 0
      const before = document.tokens[size.first - 1]?.key ?? ''
      return (
        !overlapsBaseline(draft, { start, end: start + 1 }) &&
        !BEATEN.has(before) &&
        !isAddition(size, context)
      )
    })
    .sort((a, b) => distance(a) - distance(b))
  return nearest === undefined ? null : { low: nearest.low, high: nearest.high }
}

/** "only 0.3M parameters" are tuned or added, not the model's size; "with only 37M parameters" is it. */
function isAddition(size: Quantity, { document }: Context): boolean {
  const before = keysBefore(document, size.first, 3)
  const behind = keysAfter(document, size.last, 1)
  const within = document.tokens.slice(size.first, size.last + 1).map(({ key }) => key)
  if (before.some((key) => ADDING.test(key))) return true
  if ([...within, ...behind].some((key) => ADDED.test(key))) return true
  const sparing = before.findIndex((key) => SPARING.test(key))
  return sparing >= 0 && !HAS.test(before[sparing - 1] ?? '')
}

/** The one size that the paper gives its model, where there is just one and it is no bound. */
function onlySize(context: Context): Size | null {
  const [first] = context.sizes
  if (first === undefined || first.unit?.kind !== 'params' || first.isWord || first.high !== null) return null
  const same = context.sizes.every(
    (size) => size.low.words === first.low.words && size.low.scale === first.low.scale,
  )
  const isBound = qualifierStart(context.document, first.first - 1) !== null
  return same && !isBound && !isAddition(first, context) ? { low: first.low, high: first.high } : null
}

/** A model's name without its sizes and versions. */
const stemOf = (name: string) => name.toLowerCase().match(/^\p{L}+/u)?.[0]

/** The size that a model's name holds. "on NAME-6.7B and NAME-30B" spans both; two models' sizes are none. */
function sizeOfModel(model: ModelMention | null, { document, mentions }: Context): Size | 'several' | null {
  if (model?.size == null) return null
  const isJoined = document.tokens[model.last + 1]?.key === 'and'
  const other = isJoined ? mentions.model.find(({ first }) => first === model.last + 2) : undefined
  if (other?.size == null) return { low: model.size, high: null }
  return stemOf(other.name) === stemOf(model.name) ? { low: model.size, high: other.size } : 'several'
}

function sizeOfSubject(draft: Draft, { mentions }: Context): Size | null {
  const named = mentions.model.find(
    (model) => model.size !== null && draft.subject.words.includes(model.name),
  )
  return named?.size == null ? null : { low: named.size, high: null }
}

const KNOWN_SIZES = new Map(
  LEXICON.modelSizes.map(({ name, params, active, source }) => [
    name.toLowerCase(),
    { params, activeParams: active ?? null, source },
  ]),
)

/** What a model's name tells of its size by what is published of it. */
const impliedBy = (name: string): ImpliedParams | null => KNOWN_SIZES.get(name.toLowerCase()) ?? null

/** The model that a number was measured on and its parameter count, where the text ties them together. */
export const linkScale: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const found = modelOf(draft, context)
    const model: RawMention | null =
      found === null ? null : { words: found.name, span: spanOf(context, found) }
    const { quantity, reading } = draft
    const isOwnSize =
      reading?.valueRelation === 'absolute' &&
      reading.family === 'capacity' &&
      quantity.unit?.kind !== 'count'
    const own: Size | null = isOwnSize ? { low: quantity.low, high: quantity.high } : null
    const params =
      own ??
      sizeOfSubject(draft, context) ??
      sizeOfModel(found, context) ??
      sizeInSentence(draft, context) ??
      onlySize(context)
    return {
      ...draft,
      model,
      params: params === 'several' ? null : params,
      impliedParams: impliedBy(model?.words ?? draft.subject.words),
    }
  })
