import { z } from 'zod'
import { keysOf, METRIC_FAMILIES, VALUE_RELATIONS } from '@/lib/domain/vocabulary'
import weights from '../weights/judge.json'
import type { Features } from './features'
import { LinearClassifiers, LinearModel } from './linear-model'

const Judge = z.strictObject({
  threshold: z.number().min(0).max(1),
  result: LinearModel,
  family: LinearModel.extend({ labels: z.array(z.enum(keysOf(METRIC_FAMILIES))) }),
  relation: LinearModel.extend({ labels: z.array(z.enum(keysOf(VALUE_RELATIONS))) }),
  direction: LinearModel,
})
const { threshold, result, family, relation, direction } = Judge.parse(weights)

const RESULT = new LinearClassifiers([result])
const READING = new LinearClassifiers([family, relation, direction])

/** From this probability on a number is taken for a result: the best balance on the development set. */
export const RESULT_THRESHOLD = threshold
export const FAMILY_LABELS = family.labels
export const RELATION_LABELS = relation.labels

/** How likely a number is a result of the paper, 0 to 1. */
export const resultProbability = (features: Features): number => RESULT.probabilities(features)[0]?.[0] ?? 0

/** Of a result: the probability of each family, of each relation, and that the metric went up. */
export function readingProbabilities(features: Features) {
  const [families = [], relations = [], rising = []] = READING.probabilities(features)
  return { families, relations, rising: rising[0] ?? 0 }
}
