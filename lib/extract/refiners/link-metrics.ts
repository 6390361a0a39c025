import type { TextDocument } from '../document'
import type { Context, Draft, LinkedMetric, Refiner } from '../draft'
import { wordKey } from '../lexeme'
import { LEXICON } from '../lexicon'
import type { MetricMention, Quantity } from '../mentions'
import { closingParenthesis, governorOf, keysAfter } from '../nearby'
import { PhraseMatcher } from '../phrase-matcher'
import { within } from '../within'
import { listSpan } from './list-span'

/** A metric further away than this belongs to something else. */
const MAX_COST = 15
const CROSSED_NUMBER = 6
const CROSSED_CLAUSE = 7
const CROSSED_COMMA = 2
const CROSSED_MARKER = 4
const WEAK = 6
const GENERIC = new Set([
  'performance',
  'score',
  'error',
  'cost',
  'precision',
  'training data',
  'volume',
  'computation',
  'compression ratio',
])
const PREPOSITIONS_AFTER = new Set(['in', 'of', 'on'])

const MARKERS = new PhraseMatcher(LEXICON.context.baselineMarkers.map((form) => [form, true] as const))
const COMPARATIVES = new Set(
  Object.values(LEXICON.cues)
    .flatMap((cue) => cue.comparative)
    .map(wordKey),
)

/** Tokens; the cost forbids more anyway, this bounds the time of a text without sentences. */
const MAX_DISTANCE = 40

type Surroundings = { readonly document: TextDocument; readonly quantities: readonly Quantity[] }
type Span = { readonly first: number; readonly last: number }

function crossingCost({ document, quantities }: Surroundings, from: number, to: number, own: Span): number {
  let cost = 0
  const asides: Span[] = []
  for (let index = from; index <= to; index++) {
    const token = document.tokens[index]
    if (token === undefined) continue
    const close = token.text === '(' ? closingParenthesis(document, index, to) : null
    if (close !== null) {
      asides.push({ first: index, last: close })
      index = close
      continue
    }
    if (token.text === ',' || token.text === '(' || token.text === ')' || token.text === ':')
      cost += CROSSED_COMMA
    if (token.text === ',' && document.tokens[index + 1]?.key === 'and') cost += CROSSED_COMMA
    if (token.key === 'with' && from > own.last) cost += CROSSED_MARKER
    if (document.clauseOf[index] !== document.clauseOf[index - 1] && index > from) cost += CROSSED_CLAUSE
    if (MARKERS.matchAt(document.tokens, index) !== null) cost += CROSSED_MARKER
  }
  const crossed = quantities.filter(
    (q) =>
      q.first >= from &&
      q.last <= to &&
      (q.first < own.first || q.last > own.last) &&
      !asides.some((aside) => q.first > aside.first && q.last < aside.last),
  )
  return cost + crossed.length * CROSSED_NUMBER
}

function costOf(context: Surroundings, metric: MetricMention, span: Span, isBy: boolean): number {
  const { tokens } = context.document
  const isAfter = metric.first > span.last
  // Qualifiers and fillers right before the number ("by up to over 40%") are no distance.
  const governor = governorOf(context.document, span.first)
  const before = governor === null || governor.index < metric.last ? span.first : governor.index + 1
  const gap = isAfter ? metric.first - span.last - 1 : before - metric.last - 1
  let cost = isAfter
    ? crossingCost(context, span.last + 1, metric.first - 1, span)
    : crossingCost(context, metric.last + 1, before - 1, span)
  const next = tokens[span.last + 1]?.key ?? ''
  const governs = isAfter && (gap === 0 || PREPOSITIONS_AFTER.has(next) || COMPARATIVES.has(next))
  cost += governs ? gap * 0.5 : gap
  if (!isAfter) cost += 1
  // "reduces A by 30% ...": what stands before "by" is meant, unless the number leads on with "in".
  if (isBy && isAfter && next !== 'in' && gap > 0) cost += 5
  if (metric.weak) cost += WEAK
  if (GENERIC.has(metric.entry.name) && metric.first === metric.last) cost += 1.5
  return cost
}

/** "Accelerate" with a capital inside a sentence is a program's name. */
function isVerbAsName(metric: MetricMention, { document }: Context): boolean {
  const before = document.tokens[metric.first - 1]
  const isFirst =
    before === undefined || document.sentenceOf[before.index] !== document.sentenceOf[metric.first]
  return (
    metric.entry.family === 'speed' &&
    !isFirst &&
    /^\p{Lu}\p{Ll}/u.test(document.tokens[metric.first]?.text ?? '')
  )
}

function isPartOfCompound(metric: MetricMention, context: Context): boolean {
  // "parameter-efficient", "memory-bound": the first half of a compound is no metric.
  const after = context.document.tokens[metric.last + 1]
  const afterHyphen = context.document.tokens[metric.last + 2]
  // "small-footprint model", "low-latency": nor is the second, alone.
  const [hyphen, own] = [context.document.tokens[metric.first - 1], context.document.tokens[metric.first]]
  const isSecond = hyphen?.text === '-' && hyphen.glued && own?.glued === true && metric.first === metric.last
  const isFirst =
    after?.text === '-' && after.glued && afterHyphen?.glued === true && afterHyphen.kind === 'word'
  return isFirst || isSecond
}

function bestMetric(draft: Draft, span: Span, context: Context): LinkedMetric | null {
  const isBy = governorOf(context.document, span.first)?.key === 'by'
  const quantities = within(context.mentions.quantity, span.first - MAX_DISTANCE, span.last + MAX_DISTANCE)
  let best: LinkedMetric | null = null
  for (const metric of within(context.mentions.metric, span.first - MAX_DISTANCE, span.last + MAX_DISTANCE)) {
    if (context.document.sentenceOf[metric.first] !== draft.sentence) continue
    const overlaps = metric.first <= span.last && metric.last >= span.first
    const isOwnUnit = overlaps && metric.last >= draft.quantity.first && metric.first <= draft.quantity.last
    if (overlaps && !isOwnUnit) continue
    if (isPartOfCompound(metric, context) || isVerbAsName(metric, context)) continue
    if (draft.quantity.unit?.kind === 'points' && metric.entry.family !== 'quality') continue
    if (isOwnUnit && draft.quantity.unit?.kind !== 'params' && draft.quantity.unit?.kind !== 'count') continue
    const cost = isOwnUnit ? 0 : costOf({ document: context.document, quantities }, metric, span, isBy)
    if (cost > MAX_COST || (best !== null && cost >= best.distance)) continue
    best = { entry: metric.entry, at: { first: metric.first, last: metric.last }, distance: cost }
  }
  return best
}

/** Ties each number (each list) to the metric that is nearest in the sentence's build, not in characters. */
export const linkMetrics: Refiner = (drafts, context) =>
  drafts.map((draft) => {
    const own = draft.list === null ? null : bestMetric(draft, draft.quantity, context)
    const shared = bestMetric(draft, listSpan(draft, drafts), context)
    const isOwn =
      own !== null && own.distance < 1 && keysAfter(context.document, draft.quantity.last, 1).length > 0
    return { ...draft, metric: isOwn ? own : shared }
  })
