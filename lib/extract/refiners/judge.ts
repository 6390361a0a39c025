import type { Direction, MetricFamily, ValueRelation } from '@/lib/domain/vocabulary'
import type { Context, Draft, LinkedMetric, Reading, Refiner } from '../draft'
import {
  FAMILY_LABELS,
  RELATION_LABELS,
  RESULT_THRESHOLD,
  readingProbabilities,
  resultProbability,
} from '../learned/classifiers'
import { featuresOf } from '../learned/features'
import type { MetricMention } from '../mentions'
import { metricOfFamily } from '../readings/implied-metric'
import { within } from '../within'

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

/** Relations that a unit can have: nothing but "x" is a factor, and a factor is nothing else. */
function canHave(draft: Draft, relation: ValueRelation): boolean {
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

function judged(draft: Draft, context: Context): Draft | null {
  const features = featuresOf(draft, context)
  const result = resultProbability(features)
  if (result < RESULT_THRESHOLD) return null
  const { families, relations, rising } = readingProbabilities(features)
  const family = best(FAMILY_LABELS, families)
  const relation = best(RELATION_LABELS, relations, (label) => canHave(draft, label))
  if (family === null || relation === null) return null
  const isAbsolute = relation.label === 'absolute'
  const direction: Direction = isAbsolute ? 'none' : rising >= 0.5 ? 'increase' : 'decrease'
  const metric = metricFor(family.label, draft, context)
  if (metric === null) return null
  const reading: Reading = {
    valueRelation: relation.label,
    direction,
    improves: improvesWith(draft, metric, direction, family.label),
    family: family.label,
  }
  const sure = isAbsolute ? 1 : Math.max(rising, 1 - rising)
  return { ...draft, metric, reading, confidence: result * family.probability * sure }
}

/**
 * Decides which numbers are results, and of which family, relation and direction: classifiers learned
 * from annotated abstracts weigh the words around the number and what the grammar made of it.
 */
export const judge: Refiner = (drafts, context) => drafts.flatMap((draft) => judged(draft, context) ?? [])
