import type { Direction, MetricFamily, ValueRelation } from '@/lib/domain/vocabulary'
import type { Context, Draft, LinkedMetric, Reading } from '../draft'
import { LEXICON } from '../lexicon'
import type { MetricMention } from '../mentions'
import { governorOf, keysAfter, keysBefore } from '../nearby'
import { WordSet } from '../phrase-matcher'
import { metricOfFamily } from '../readings/implied-metric'
import { within } from '../within'
import { FAMILIES, RELATIONS, type Voices } from './labels'

/** A metric of the judged family is looked for this many tokens around the number. */
const REACH = 20

type Judged<Label> = { readonly label: Label; readonly probability: number }

function best<Label extends string>(
  labels: readonly Label[],
  probabilities: readonly number[],
  isAllowed: (label: Label) => boolean = () => true,
): Judged<Label> | null {
  let found: Judged<Label> | null = null
  labels.forEach((label, position) => {
    const probability = probabilities[position] ?? 0
    if (isAllowed(label) && (found === null || probability > found.probability))
      found = { label, probability }
  })
  return found
}

const BARE = new Set(['percent', 'points'])

const COMPARATIVES = new WordSet(Object.values(LEXICON.cues).flatMap((cue) => cue.comparative))

/** "27% improved performance", "4% over the baseline". */
const CHANGED = /^(?:over|improved|increased|reduced|decreased|enhanced|lowered)$/

function isChange({ cue, cueIsClose, quantity }: Draft, { document }: Context): boolean {
  const { unit, first, last } = quantity
  if (!BARE.has(unit?.kind ?? 'points')) return false
  const next = document.tokens[last + 1]
  const follows = cue !== null && cueIsClose && !cue.isVerb && cue.first > last
  const isCompared = next !== undefined && (COMPARATIVES.has(next) || CHANGED.test(next.key))
  return follows || isCompared || governorOf(document, first)?.key === 'by'
}

/** Relations that a unit can have: nothing but "x" is a factor, and a factor is nothing else. */
function canHave(draft: Draft, relation: ValueRelation, context: Context): boolean {
  // "by 3%" and "3% higher" are changes, whatever else is said.
  if (relation === 'absolute' && draft.quantity.from === null && isChange(draft, context)) return false
  switch (draft.quantity.unit?.kind) {
    case 'ratio':
      return relation === 'factor'
    case 'percent':
      return relation !== 'factor'
    default:
      return relation === 'absolute' || relation === 'points'
  }
}

function nearestOf(
  family: MetricFamily,
  draft: Draft,
  { document, mentions }: Context,
): MetricMention | null {
  const { first, last } = draft.quantity
  const distance = (metric: MetricMention) =>
    metric.last < first ? first - metric.last + 1 : Math.max(0, metric.first - last)
  let nearest: MetricMention | null = null
  for (const metric of within(mentions.metric, first - REACH, last + REACH)) {
    if (metric.entry.family !== family || document.sentenceOf[metric.first] !== draft.sentence) continue
    if (nearest === null || distance(metric) < distance(nearest)) nearest = metric
  }
  return nearest
}

/** The metric that fits the family: the linked one, one of the family nearby, or the family's usual one. */
function metricFor(family: MetricFamily, draft: Draft, context: Context): LinkedMetric | null {
  const { metric, reading } = draft
  if (metric !== null && (metric.entry.family === family || reading?.family === family)) return metric
  const nearest = nearestOf(family, draft, context)
  return nearest === null
    ? metricOfFamily(family)
    : { entry: nearest.entry, at: { first: nearest.first, last: nearest.last }, distance: 0 }
}

function improvesWith(
  draft: Draft,
  metric: LinkedMetric,
  direction: Direction,
  family: MetricFamily,
): boolean | null {
  if (direction === 'none') return draft.quantity.from === null ? null : true
  const { reading } = draft
  if (reading !== null && reading.direction === direction && reading.family === family)
    return reading.improves
  return draft.cue?.cue === 'better' || (direction === 'increase') === (metric.entry.better === 'higher')
}

/** How a number is read: its metric, and how likely the reading is right. */
export type Decision = {
  readonly metric: LinkedMetric
  readonly reading: Reading
  readonly probability: number
}

/** Units that say what is measured, where the value stands for itself. */
const TELLING = new Set(['time', 'rate', 'power', 'memory', 'money', 'work', 'frequency'])

/** The family where the words leave no choice: "58% of the peak", "30 ms". */
function toldFamily(
  { quantity, reading }: Draft,
  relation: ValueRelation,
  { document }: Context,
): MetricFamily | null {
  if (reading?.family === 'utilization') return 'utilization'
  // "a 14x larger model" is beaten with fewer parameters, "25x larger models" are a capacity.
  if (quantity.unit?.kind === 'ratio' && keysAfter(document, quantity.last, 2).join(' ') === 'larger model')
    return reading?.family ?? null
  const { unit } = quantity
  return relation === 'absolute' && unit !== null && TELLING.has(unit.kind) ? (unit.family ?? null) : null
}

/** A metric this close to its number is believed before the other words are. */
const CLOSE = 3
const TRUST = { close: 2, far: 1.5 }

/** The families' probabilities, with more weight for the family of the metric that the grammar found. */
function withMetric(families: readonly number[], { metric }: Draft): number[] {
  if (metric === null) return [...families]
  const trust = metric.distance <= CLOSE ? TRUST.close : TRUST.far
  const weighed = families.map((each, at) => (FAMILIES[at] === metric.entry.family ? each * trust : each))
  const total = weighed.reduce((sum, each) => sum + each, 0)
  return weighed.map((each) => each / total)
}

const RELATIVE = /^(?:relative|higher|lower|better|worse|more|less|fewer)/

/** Per cent of a score that is itself in per cent are points, unless the text says that they are relative. */
function changeOf(
  relation: ValueRelation,
  family: MetricFamily,
  draft: Draft,
  { document }: Context,
): ValueRelation {
  if (relation !== 'points' && relation !== 'percent_change') return relation
  if (draft.quantity.unit?.kind !== 'percent') return 'points'
  if (family !== 'quality') return 'percent_change'
  const { first, last } = draft.quantity
  const around = [...keysBefore(document, first, 2), ...keysAfter(document, last, 2)]
  return around.some((key) => RELATIVE.test(key)) ? 'percent_change' : 'points'
}

function directionOf(relation: ValueRelation, rising: number): Direction {
  if (relation === 'absolute') return 'none'
  return rising >= 0.5 ? 'increase' : 'decrease'
}

/** Weighs what the classifiers say against what the words settle; null where no metric fits. */
export function decide(
  draft: Draft,
  context: Context,
  { families, relations, rising }: Voices,
): Decision | null {
  const relation = best(RELATIONS, relations, (label) => canHave(draft, label, context))
  if (relation === null) return null
  const told = toldFamily(draft, relation.label, context)
  const family = told === null ? best(FAMILIES, withMetric(families, draft)) : { label: told, probability: 1 }
  if (family === null) return null
  const metric = metricFor(family.label, draft, context)
  if (metric === null) return null
  const direction = directionOf(relation.label, rising)
  const sure = direction === 'none' ? 1 : Math.max(rising, 1 - rising)
  return {
    metric,
    reading: {
      valueRelation: changeOf(relation.label, family.label, draft, context),
      direction,
      improves: improvesWith(draft, metric, direction, family.label),
      family: family.label,
    },
    probability: family.probability * sure,
  }
}
