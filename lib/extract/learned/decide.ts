import {
  type Direction,
  keysOf,
  METRIC_FAMILIES,
  type MetricFamily,
  VALUE_RELATIONS,
  type ValueRelation,
} from '@/lib/domain/vocabulary'
import type { Context, Draft, LinkedMetric, Reading } from '../draft'
import type { UnitEntry } from '../lexicon'
import type { MetricMention } from '../mentions'
import { governorOf } from '../nearby'
import { metricOfFamily } from '../readings/implied-metric'
import { within } from '../within'

/** The labels of the classifiers, in the order of their probabilities. */
export const FAMILIES = keysOf(METRIC_FAMILIES)
export const RELATIONS = keysOf(VALUE_RELATIONS)

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

function isChange(draft: Draft, { document }: Context): boolean {
  const { unit, first, last } = draft.quantity
  if (!BARE.has(unit?.kind ?? 'points')) return false
  const follows = draft.cue !== null && draft.cueIsClose && !draft.cue.isVerb && draft.cue.first > last
  return follows || governorOf(document, first)?.key === 'by'
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

/** What the classifiers say of a number that is a result. */
export type Voices = {
  readonly families: readonly number[]
  readonly relations: readonly number[]
  /** The probability that the metric went up. */
  readonly rising: number
}

/** How a number is read: its metric, and how likely the reading is right. */
export type Decision = {
  readonly metric: LinkedMetric
  readonly reading: Reading
  readonly probability: number
}

/** Units that say what is measured, where the value stands for itself. */
const TELLING = new Set(['time', 'rate', 'power', 'memory', 'money', 'work', 'frequency'])

function familyBy(unit: UnitEntry | null, relation: ValueRelation): MetricFamily | null {
  return relation === 'absolute' && unit !== null && TELLING.has(unit.kind) ? (unit.family ?? null) : null
}

function directionOf(draft: Draft, relation: ValueRelation, rising: number): Direction {
  if (relation === 'absolute') return 'none'
  const cue = draft.cue?.cue
  if (draft.cueIsClose && (cue === 'increase' || cue === 'decrease')) return cue
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
  const told = familyBy(draft.quantity.unit, relation.label)
  const family = told === null ? best(FAMILIES, families) : { label: told, probability: 1 }
  if (family === null) return null
  const metric = metricFor(family.label, draft, context)
  if (metric === null) return null
  const direction = directionOf(draft, relation.label, rising)
  const sure = direction === 'none' ? 1 : Math.max(rising, 1 - rising)
  return {
    metric,
    reading: {
      valueRelation: relation.label,
      direction,
      improves: improvesWith(draft, metric, direction, family.label),
      family: family.label,
    },
    probability: family.probability * sure,
  }
}
