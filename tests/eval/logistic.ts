import type { LinearModel } from '@/lib/extract/learned/linear-model'
import { FEATURE_SIZE, type Features, valueKey } from '@/lib/extract/learned/spelling'

/** A thing to learn from: the features that it has, and which label is right. */
export type Example = {
  readonly features: Features
  readonly label: number
  /** What the example comes from; a feature must be known from several sources. */
  readonly source: string
}

type Options = {
  /** Labels; one label means yes or no, and an example's label is then 1 or 0. */
  readonly labels: readonly string[]
  readonly rounds?: number
  /** Strength of the pull of every weight towards zero. */
  readonly decay?: number
  /** Features that come from fewer sources than this are left out: nothing is learned by heart of one text. */
  readonly atLeast?: number
}

/** Judges are asked for every number: weights that hardly count are left out, to have the others close at hand. */
const TOO_SMALL = 0.05
const RATE = 0.05
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8]

/** Adam's running means for one weight vector (Kingma and Ba, 2015, algorithm 1). */
export class Adam {
  readonly #mean: Float64Array
  readonly #square: Float64Array
  #step = 0
  constructor(private readonly weights: Float64Array) {
    this.#mean = new Float64Array(weights.length)
    this.#square = new Float64Array(weights.length)
  }
  move(gradient: Float64Array): void {
    this.#step += 1
    const one = 1 - BETA1 ** this.#step
    const two = 1 - BETA2 ** this.#step
    for (let at = 0; at < gradient.length; at++) {
      const slope = gradient[at] ?? 0
      const mean = BETA1 * (this.#mean[at] ?? 0) + (1 - BETA1) * slope
      const square = BETA2 * (this.#square[at] ?? 0) + (1 - BETA2) * slope * slope
      this.#mean[at] = mean
      this.#square[at] = square
      this.weights[at] = (this.weights[at] ?? 0) - (RATE * (mean / one)) / (Math.sqrt(square / two) + EPSILON)
    }
  }
}

/** Every feature has a number, given when it is first met; the same lists are asked for in every fold. */
const numbers = new Map<string, number>()
const spelled: string[] = []
const numbered = new WeakMap<Features, Int32Array>()

function numberOf(key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, spelled.length)
  return spelled.push(key) - 1
}

function numbersOf(features: Features): Int32Array {
  const known = numbered.get(features)
  if (known !== undefined) return known
  const made = new Int32Array(features.length / FEATURE_SIZE)
  // Kind and values as one key; none holds a line feed.
  for (let at = 0; at < made.length; at++) {
    const [kind = '', value = '', second = ''] = features.slice(FEATURE_SIZE * at, FEATURE_SIZE * (at + 1))
    made[at] = numberOf(`${kind}\n${valueKey(value, second)}`)
  }
  numbered.set(features, made)
  return made
}

/** The features that are learned, each with its place among the weights. */
export type FeatureIndex = {
  readonly keys: readonly string[]
  /** The places of those of some features that are learned. */
  readonly places: (features: Features) => Int32Array
}

/** Picks the features that come from enough sources, in the order of their spelling. */
export function indexFeatures(
  examples: Iterable<Pick<Example, 'features' | 'source'>>,
  atLeast: number,
): FeatureIndex {
  const counts = new Map<number, number>()
  const last = new Map<number, string>()
  for (const { features, source } of examples) {
    for (const feature of numbersOf(features)) {
      // The examples of a source follow each other.
      if (last.get(feature) === source) continue
      last.set(feature, source)
      counts.set(feature, (counts.get(feature) ?? 0) + 1)
    }
  }
  const kept = [...counts].filter(([, count]) => count >= atLeast).map(([feature]) => feature)
  const keys = kept.map((feature) => spelled[feature] ?? '').sort()
  const placeOf = new Map(keys.map((key, place) => [numberOf(key), place]))
  return {
    keys,
    places: (features) =>
      Int32Array.from([...numbersOf(features)].flatMap((each) => placeOf.get(each) ?? [])),
  }
}

/**
 * Multinomial logistic regression with a quadratic penalty, by full-batch Adam from zero: the same
 * examples give the same weights. Weights are rounded to three decimals, those near zero are left out.
 */
export function train(examples: readonly Example[], options: Options): LinearModel {
  const { labels, rounds = 300, decay = 1, atLeast = 3 } = options
  const index = indexFeatures(examples, atLeast)
  const size = labels.length
  const biasAt = index.keys.length
  const rows = examples.map(({ features, label }) => ({
    // The bias has the last place and is not pulled towards zero.
    at: Int32Array.from([...index.places(features), biasAt]),
    label,
  }))
  const weights = new Float64Array((biasAt + 1) * size)
  const gradient = new Float64Array(weights.length)
  const adam = new Adam(weights)
  const sums = new Float64Array(size)
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < gradient.length; at++)
      gradient[at] = at >= biasAt * size ? 0 : (decay * (weights[at] ?? 0)) / examples.length
    for (const { at, label } of rows) {
      sums.fill(0)
      for (const feature of at)
        for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + (weights[feature * size + k] ?? 0)
      const errors = errorsOf(sums, label)
      for (const feature of at)
        for (let k = 0; k < size; k++)
          gradient[feature * size + k] =
            (gradient[feature * size + k] ?? 0) + (errors[k] ?? 0) / examples.length
    }
    adam.move(gradient)
  }
  return toModel(labels, index.keys, weights, TOO_SMALL)
}

/** Probability less truth, for each label. */
function errorsOf(sums: Float64Array, label: number): number[] {
  if (sums.length === 1) return [1 / (1 + Math.exp(-(sums[0] ?? 0))) - label]
  const highest = Math.max(...sums)
  const powers = [...sums].map((sum) => Math.exp(sum - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power, k) => power / total - (k === label ? 1 : 0))
}

const round = (value: number) => Math.round(value * 1000) / 1000

export function toModel(
  labels: readonly string[],
  keys: readonly string[],
  weights: Float64Array,
  tooSmall: number,
): LinearModel {
  const row = (at: number) => labels.map((_, k) => round(weights[at * labels.length + k] ?? 0))
  const byKind: Record<string, Record<string, number[]>> = {}
  keys.forEach((key, at) => {
    const values = row(at)
    if (values.every((value) => Math.abs(value) < tooSmall)) return
    const [kind = '', value = ''] = key.split('\n')
    const ofKind = byKind[kind] ?? {}
    byKind[kind] = ofKind
    ofKind[value] = values
  })
  return { labels: [...labels], bias: row(keys.length), weights: byKind }
}
