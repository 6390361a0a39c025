import { z } from 'zod'
import { FEATURE_SIZE, type Features, valuesOf } from './spelling'

/** The weights of a linear classifier over features that are there or not. */
export const LinearModel = z.strictObject({
  /** One label: its probability by the logistic function. Several: by softmax. */
  labels: z.array(z.string().min(1)).min(1),
  bias: z.array(z.number()),
  /** By kind and value of a feature: a weight a label, in the order of the labels. */
  weights: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
})
export type LinearModel = z.infer<typeof LinearModel>

/** Weights by kind, value and second value: found without making a word of them. */
type Table = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, Float64Array>>>

/** What stands under a key; made where nothing does. */
function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

/** All models' weights in one table, so that a feature is looked up once for all of them. */
function joinWeights(models: readonly LinearModel[], size: number): Table {
  const table = new Map<string, Map<string, Map<string, Float64Array>>>()
  let offset = 0
  for (const { labels, weights } of models) {
    for (const [kind, values] of Object.entries(weights)) {
      const ofKind = within(table, kind, () => new Map<string, Map<string, Float64Array>>())
      for (const [key, each] of Object.entries(values)) {
        const [value, second] = valuesOf(key)
        const ofValue = within(ofKind, value, () => new Map<string, Float64Array>())
        within(ofValue, second, () => new Float64Array(size)).set(each, offset)
      }
    }
    offset += labels.length
  }
  return table
}

/** The logistic function. */
const probabilityOf = (sum: number) => 1 / (1 + Math.exp(-sum))

function softmaxOf(sums: readonly number[]): number[] {
  const [only] = sums
  if (only !== undefined && sums.length === 1) return [probabilityOf(only)]
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** The weights of the features of a number that the models know, a row a feature. */
export type Known = readonly Float64Array[]

/** Linear classifiers that are asked together. Which features they have seen is all that they know. */
export class LinearClassifiers {
  /** Which columns of the table are whose. */
  readonly #spans: readonly { readonly from: number; readonly to: number }[]
  readonly #bias: Float64Array
  readonly #table: Table

  constructor(models: readonly LinearModel[]) {
    let columns = 0
    this.#spans = models.map(({ labels }) => {
      const from = columns
      columns += labels.length
      return { from, to: columns }
    })
    this.#bias = Float64Array.from(models.flatMap(({ bias }) => bias))
    this.#table = joinWeights(models, this.#bias.length)
  }

  /** For each model the probability of each of its labels; with a single label, of that label. */
  probabilities(features: Features): number[][] {
    const known = this.known(features)
    return this.#spans.map((_, model) => this.probabilitiesOf(model, known))
  }

  /** The weights of those features that any model knows: looked up once, whichever models are asked. */
  known(features: Features): Known {
    const known: Float64Array[] = []
    for (let at = 0; at < features.length; at += FEATURE_SIZE) {
      const weights = this.#weightsOf(features, at)
      if (weights !== undefined) known.push(weights)
    }
    return known
  }

  #weightsOf(features: Features, at: number): Float64Array | undefined {
    return this.#table
      .get(features[at] ?? '')
      ?.get(features[at + 1] ?? '')
      ?.get(features[at + 2] ?? '')
  }

  /** The sum of the first label's weights: of several things, the one with the highest sum fits it best. */
  score(features: Features): number {
    let sum = this.#bias[0] ?? 0
    for (let at = 0; at < features.length; at += FEATURE_SIZE) sum += this.#weightsOf(features, at)?.[0] ?? 0
    return sum
  }

  /** The probabilities of the labels of one model, by its place among the models. */
  probabilitiesOf(model: number, known: Known): number[] {
    const { from, to } = this.#spans[model] ?? { from: 0, to: 0 }
    const sums: number[] = []
    for (let label = from; label < to; label++) {
      let sum = this.#bias[label] ?? 0
      for (const weights of known) sum += weights[label] ?? 0
      sums.push(sum)
    }
    return softmaxOf(sums)
  }
}
