import { z } from 'zod'
import type { Features } from './spelling'

/** The weights of a linear classifier over features that are there or not. */
export const LinearModel = z.strictObject({
  /** One label: its probability by the logistic function. Several: by softmax. */
  labels: z.array(z.string().min(1)).min(1),
  bias: z.array(z.number()),
  /** By kind and value of a feature: a weight a label, in the order of the labels. */
  weights: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
})
export type LinearModel = z.infer<typeof LinearModel>

type Table = ReadonlyMap<string, ReadonlyMap<string, Float64Array>>

/** All models' weights in one table, so that a feature is looked up once for all of them. */
function joinWeights(models: readonly LinearModel[], size: number): Table {
  const table = new Map<string, Map<string, Float64Array>>()
  let offset = 0
  for (const { labels, weights } of models) {
    for (const [kind, values] of Object.entries(weights)) {
      const row = table.get(kind) ?? new Map<string, Float64Array>()
      table.set(kind, row)
      for (const [value, each] of Object.entries(values)) {
        const joined = row.get(value) ?? new Float64Array(size)
        row.set(value, joined)
        joined.set(each, offset)
      }
    }
    offset += labels.length
  }
  return table
}

/** The logistic function. */
const probabilityOf = (sum: number) => 1 / (1 + Math.exp(-sum))

function probabilitiesOf(sums: readonly number[]): number[] {
  const [only] = sums
  if (only !== undefined && sums.length === 1) return [probabilityOf(only)]
  const highest = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}

/** Linear classifiers that are asked together. Which features they have seen is all that they know. */
export class LinearClassifiers {
  readonly #sizes: readonly number[]
  readonly #bias: Float64Array
  readonly #table: Table

  constructor(models: readonly LinearModel[]) {
    this.#sizes = models.map(({ labels }) => labels.length)
    this.#bias = Float64Array.from(models.flatMap(({ bias }) => bias))
    this.#table = joinWeights(models, this.#bias.length)
  }

  /** For each model the probability of each of its labels; with a single label, of that label. */
  probabilities(features: Features): number[][] {
    if (this.#bias.length === 1) return [[probabilityOf(this.#sum(features))]]
    const sums = this.#sums(features)
    let offset = 0
    return this.#sizes.map((size) => {
      offset += size
      return probabilitiesOf(Array.from(sums.subarray(offset - size, offset)))
    })
  }

  /** The sum of the only label of the only model: the most frequent question, so it has a way of its own. */
  #sum(features: Features): number {
    let sum = this.#bias[0] ?? 0
    for (let at = 0; at < features.length; at += 2)
      sum += this.#table.get(features[at] ?? '')?.get(features[at + 1] ?? '')?.[0] ?? 0
    return sum
  }

  #sums(features: Features): Float64Array {
    const sums = Float64Array.from(this.#bias)
    for (let at = 0; at < features.length; at += 2) {
      const weights = this.#table.get(features[at] ?? '')?.get(features[at + 1] ?? '')
      if (weights === undefined) continue
      for (let label = 0; label < sums.length; label++)
        sums[label] = (sums[label] ?? 0) + (weights[label] ?? 0)
    }
    return sums
  }
}
