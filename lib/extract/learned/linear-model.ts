import { z } from 'zod'
import type { Features } from './features'

const LinearModel = z.strictObject({
  /** One label: its probability by the logistic function. Several: by softmax. */
  labels: z.array(z.string().min(1)).min(1),
  bias: z.array(z.number()),
  /** By kind and value of a feature: a weight a label, in the order of the labels. */
  weights: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
})
/** The weights of a linear classifier over features that are there or not. */
export type LinearModel = z.infer<typeof LinearModel>

/** A linear classifier, ready to be asked. Which features it has seen is all that it knows. */
export class LinearClassifier {
  readonly labels: readonly string[]
  readonly #bias: readonly number[]
  readonly #weights: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>

  /** @throws ZodError where the weights are not of the form that the training writes. */
  constructor(weights: unknown) {
    const model = LinearModel.parse(weights)
    this.labels = model.labels
    this.#bias = model.bias
    this.#weights = new Map(
      Object.entries(model.weights).map(([kind, values]) => [kind, new Map(Object.entries(values))]),
    )
  }

  /** The probability of each label; with a single label, of that label. */
  probabilities(features: Features): number[] {
    const sums = this.#sums(features)
    if (sums.length === 1) return [1 / (1 + Math.exp(-(sums[0] ?? 0)))]
    const highest = Math.max(...sums)
    const powers = sums.map((sum) => Math.exp(sum - highest))
    const total = powers.reduce((sum, power) => sum + power, 0)
    return powers.map((power) => power / total)
  }

  #sums(features: Features): number[] {
    const sums = [...this.#bias]
    for (let at = 0; at < features.length; at += 2) {
      const weights = this.#weights.get(features[at] ?? '')?.get(features[at + 1] ?? '')
      if (weights === undefined) continue
      for (let label = 0; label < sums.length; label++)
        sums[label] = (sums[label] ?? 0) + (weights[label] ?? 0)
    }
    return sums
  }
}
