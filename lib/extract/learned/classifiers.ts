import { z } from 'zod'
import weights from '../weights/judge.json'
import { FAMILIES, RELATIONS, type Voices } from './decide'
import { type Known, LinearClassifiers, LinearModel } from './linear-model'
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

const JUDGE = new LinearClassifiers([result, family, relation, direction])
const [RESULT, FAMILY, RELATION, DIRECTION] = [0, 1, 2, 3]

/** From this probability on a number is taken for a result: the best balance on the development set. */
export const RESULT_THRESHOLD = threshold

/** What the classifiers know of a number's features. */
export const knownFeatures = (features: Features): Known => JUDGE.known(features)

/** How likely a number is a result of the paper, 0 to 1. */
export const resultProbability = (known: Known): number => JUDGE.probabilitiesOf(RESULT, known)[0] ?? 0

/** Of a result: the probability of each family, of each relation, and that the metric went up. */
export const readingVoices = (known: Known): Voices => ({
  families: JUDGE.probabilitiesOf(FAMILY, known),
  relations: JUDGE.probabilitiesOf(RELATION, known),
  rising: JUDGE.probabilitiesOf(DIRECTION, known)[0] ?? 0,
})
