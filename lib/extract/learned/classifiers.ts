import { DIRECTIONS, METRIC_FAMILIES, VALUE_RELATIONS } from '@/lib/domain/vocabulary'
import weights from '../weights/judge.json'
import type { Features } from './features'
import { LinearClassifier } from './linear-model'

const isOne =
  <Key extends string>(list: Readonly<Record<Key, unknown>>) =>
  (label: string): label is Key =>
    Object.hasOwn(list, label)

function classifier<Label extends string>(model: unknown, isLabel: (label: string) => label is Label) {
  const linear = new LinearClassifier(model)
  const labels = linear.labels.filter(isLabel)
  if (labels.length !== linear.labels.length)
    throw new Error('the weights have a label that the vocabulary lacks')
  return { labels, probabilities: (features: Features) => linear.probabilities(features) }
}

/** The classifiers of the judgement, learned by `npm run train`. */
export const CLASSIFIERS = {
  result: classifier(weights.result, (label): label is 'result' => label === 'result'),
  family: classifier(weights.family, isOne(METRIC_FAMILIES)),
  relation: classifier(weights.relation, isOne(VALUE_RELATIONS)),
  direction: classifier(weights.direction, isOne(DIRECTIONS)),
}

/** From this probability on a number is taken for a result: the best balance on the development set. */
export const RESULT_THRESHOLD = weights.threshold
