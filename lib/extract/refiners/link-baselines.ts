import type { RawMention } from '@/lib/domain/candidate'
import { textOf } from '../document'
import type { Context, Draft, Refiner } from '../draft'
import { LEXICON } from '../lexicon'
import { sentenceBounds } from '../nearby'
import { PhraseMatcher } from '../phrase-matcher'

const MARKERS = new PhraseMatcher(LEXICON.context.baselineMarkers.map((form) => [form, form] as const))
const ENDS = new Set([
  ',',
  ';',
  '.',
  ':',
  '(',
  ')',
  'by',
  'while',
  'with',
  'without',
  'in',
  'on',
  'for',
  'and',
  'when',
  'at',
  'using',
  'but',
  'that',
  'which',
  'as',
  'to',
  'under',
  'despite',
  'including',
  'during',
  'across',
  'whilst',
  'achieve',
  'e',
  'such',
])
const NOT_A_BASELINE =
  /^(?:[\d.,]+\s?[%x]?(?:\s|$)|all|time|the course|multiple|various|different|a wide|several|its|this|that)\b/i
const BASELINE_MAX_TOKENS = 9
/** Markers that are verbs: what follows is beaten by the subject of the same clause. */
const VERB_MARKER = /^(?:outperform|surpass|exceed|beat)/

function nounPhrase({ document }: Context, from: number, last: number): RawMention | null {
  let end = from - 1
  for (let index = from; index <= last && index - from < BASELINE_MAX_TOKENS; index++) {
    const token = document.tokens[index]
    if (token === undefined || ENDS.has(token.key)) break
    if (token.kind === 'number' && !token.glued && index > from) break
    end = index
  }
  if (end < from) return null
  const words = textOf(document, from, end)
  if (NOT_A_BASELINE.test(words) || !/\p{L}{2}/u.test(words)) return null
  const start = document.tokens[from]?.start ?? 0
  return { words, span: { start, end: document.tokens[end]?.end ?? start } }
}

function baselineOf(draft: Draft, context: Context): RawMention | null {
  const { document } = context
  const { first, last } = draft.quantity
  const bounds = sentenceBounds(document, first)
  let best: { mention: RawMention; cost: number } | null = null
  for (let index = bounds.first; index <= bounds.last; index++) {
    const marker = MARKERS.matchAt(document.tokens, index)
    if (marker === null) continue
    const isVerb = VERB_MARKER.test(marker.value)
    // "over 50%" is a qualifier; a preposition before the number belongs to an earlier one.
    if (context.mentions.quantity.some((q) => q.first === marker.last + 1)) continue
    const isBefore = index < first
    const sameClause = document.clauseOf[index] === draft.clause
    if (isBefore && !sameClause && !(index - bounds.first < 3)) continue
    if (
      !isBefore &&
      !isVerb &&
      context.mentions.quantity.some(
        (q) => q.first > last && q.last < index && document.clauseOf[q.first] !== draft.clause,
      )
    )
      continue
    if (!isBefore && isVerb) continue
    const from = document.tokens[marker.last + 1]?.key === 'with' ? marker.last + 2 : marker.last + 1
    const mention = nounPhrase(context, from, bounds.last)
    const cost = isBefore ? first - index + (isVerb ? 0 : 6) : index - last
    if (mention !== null && (best === null || cost < best.cost)) best = { mention, cost }
    index = marker.last
  }
  return best?.mention ?? null
}

function statedBaseline(draft: Draft, drafts: readonly Draft[], context: Context): RawMention | null {
  const found = baselineOf(draft, context)
  if (found !== null) return found
  const { from } = draft.quantity
  if (from !== null) return { words: [from.words, from.scale].filter(Boolean).join(' '), span: null }
  const ofList = drafts.find(
    (other) => other !== draft && draft.list !== null && other.list?.id === draft.list.id,
  )
  return ofList === undefined ? null : baselineOf(ofList, context)
}

const isChange = (draft: Draft) => draft.reading !== null && draft.reading.valueRelation !== 'absolute'

/** What a number is compared with: "than X", "compared to X", "outperforms X by"; said once, it holds for the sentence. */
export const linkBaselines: Refiner = (drafts, context) => {
  const linked = drafts.map((draft) => ({ ...draft, baseline: statedBaseline(draft, drafts, context) }))
  return linked.map((draft, position) => {
    if (draft.baseline !== null || !isChange(draft)) return draft
    const others = [...linked.slice(0, position).reverse(), ...linked.slice(position + 1)]
    const other = others.find(
      (each) => each.sentence === draft.sentence && isChange(each) && each.baseline !== null,
    )
    return other === undefined ? draft : { ...draft, baseline: other.baseline }
  })
}
