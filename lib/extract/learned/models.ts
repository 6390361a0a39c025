import { z } from 'zod'
import judgeWeights from '../weights/judge.json'
import subjectWeights from '../weights/subject.json'
import { FAMILIES, RELATIONS, type Voices } from './labels'
import { type Known, LinearClassifiers, LinearModel } from './linear-model'
import type { FeatureNumbers } from './spelling'

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

/** What is learned from annotated abstracts, as it is kept: the judge of numbers and the ranking of subjects. */
export type Weights = { readonly judge: z.infer<typeof Judge>; readonly subject: LinearModel }

const [RESULT, FAMILY, RELATION, DIRECTION] = [0, 1, 2, 3]

/** The learned part of the extraction, ready to be asked. */
export type Models = {
  /** From this probability on a number is taken for a result: the best balance under cross-validation. */
  readonly threshold: number
  /** What the judge knows of a number's features. */
  readonly known: (features: FeatureNumbers) => Known
  /** How likely a number is a result of the paper, 0 to 1. */
  readonly resultProbability: (known: Known) => number
  /** Of a result: the probability of each family, of each relation, and that the metric went up. */
  readonly voices: (known: Known) => Voices
  /** How much speaks for a candidate being the subject; the highest of a claim's candidates wins. */
  readonly subjectScore: (features: FeatureNumbers) => number
}

/** Makes models of weights; throws where the weights do not fit the vocabulary. */
export function modelsOf({ judge, subject }: Weights): Models {
  const { threshold, result, family, relation, direction } = Judge.parse(judge)
  const ask = new LinearClassifiers([result, family, relation, direction])
  const rank = new LinearClassifiers([LinearModel.parse(subject)])
  return {
    threshold,
    known: (features) => ask.known(features),
    resultProbability: (known) => ask.probabilitiesOf(RESULT, known)[0] ?? 0,
    voices: (known) => ({
      families: ask.probabilitiesOf(FAMILY, known),
      relations: ask.probabilitiesOf(RELATION, known),
      rising: ask.probabilitiesOf(DIRECTION, known)[0] ?? 0,
    }),
    subjectScore: (features) => rank.score(features),
  }
}

/** The models that the program ships with. */
export const MODELS: Models = modelsOf({ judge: judgeWeights, subject: subjectWeights })
