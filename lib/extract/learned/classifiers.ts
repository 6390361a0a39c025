import { z } from 'zod'
import weights from '../weights/judge.json'
import { FAMILIES, RELATIONS, type Voices } from './decide'
import { LinearClassifiers, LinearModel } from './linear-model'
import type { Features } from './spelling'

/** The labels must be the vocabulary's, all and in its order: after a change of it, train anew. */
const inOrder = (labels: readonly string[]) =>
  z.array(z.string()).refine((given) => given.join() === labels.join(), 'labels differ from the vocabulary')

const Judge = z.strictObject({
  threshold: z.number().min(0).max(1),
  result: LinearModel,
  family: LinearModel.extend({ labels: inOrder(FAMILIES) }),
  relation: LinearModel.extend({ labels: inOrder(RELATIONS) }),
  direction: LinearModel,
})
const { threshold, result, family, relation, direction } = Judge.parse(weights)

const RESULT = new LinearClassifiers([result])
const READING = new LinearClassifiers([family, relation, direction])

/** From this probability on a number is taken for a result: the best balance on the development set. */
export const RESULT_THRESHOLD = threshold

/** How likely a number is a result of the paper, 0 to 1. */
export const resultProbability = (features: Features): number => RESULT.probabilities(features)[0]?.[0] ?? 0

/** Of a result: the probability of each family, of each relation, and that the metric went up. */
export function readingVoices(features: Features): Voices {
  const [families = [], relations = [], rising = []] = READING.probabilities(features)
  return { families, relations, rising: rising[0] ?? 0 }
}
