import { z } from 'zod'
import { Term } from '../terms'
import { type FeatureNumbers, featureNumber, valuesOf } from './spelling'

/** The weights of a linear classifier over features that are there or not. */
export const LinearModel = z.strictObject({
  /** One label: its probability by the logistic function. Several: by softmax. */
  labels: z.array(z.string().min(1)).min(1),
  bias: z.array(z.number()),
  /** By kind and value of a feature: a weight a label, in the order of the labels. */
  weights: z.record(z.string(), z.record(z.string(), z.array(z.number()))),
})
export type LinearModel = z.infer<typeof LinearModel>

/** The features that have weights, each with its number. */
export function* featuresOfModel({ weights }: LinearModel): Generator<{
  readonly number: number
  readonly weights: readonly number[]
}> {
  for (const [kind, values] of Object.entries(weights)) {
    const term = new Term(kind)
    for (const [key, each] of Object.entries(values)) {
      const [value, second] = valuesOf(key)
      yield { number: featureNumber(term, new Term(value), new Term(second)), weights: each }
    }
  }
}

/** Which row a feature has among the weights: an open-addressed table of numbers, at most half of it taken. */
class RowTable {
  readonly #mask: number
  /** A feature's number and its row, counted from 1, in turn. */
  readonly #slots: Int32Array

  constructor(numbers: Iterable<number>) {
    const rows = [...numbers]
    const places = 2 ** Math.ceil(Math.log2(2 * rows.length + 1))
    this.#mask = places - 1
    this.#slots = new Int32Array(2 * places)
    rows.forEach((number, row) => {
      let at = number & this.#mask
      while (this.#slots[2 * at + 1] !== 0) at = (at + 1) & this.#mask
      this.#slots[2 * at] = number
      this.#slots[2 * at + 1] = row + 1
    })
  }

  /** A feature's row; -1 where it has none. */
  rowOf(number: number): number {
    for (let at = number & this.#mask; ; at = (at + 1) & this.#mask) {
      const row = this.#slots[2 * at + 1] ?? 0
      if (row === 0 || this.#slots[2 * at] === number) return row - 1
    }
  }
}

/** Weights have three decimals: as whole thousandths they are exact, and half as wide as any other number. */
const THOUSANDTHS = 1000

/** Which columns of the table are whose, and what each of their sums begins with, in thousandths. */
type Columns = { readonly from: number; readonly to: number; readonly bias: readonly number[] }

function inThousandths(weight: number): number {
  const whole = Math.round(weight * THOUSANDTHS)
  if (Math.abs(whole) > 0x7fff)
    throw new Error(`a weight of ${weight} is beyond ±32.767: train anew with more decay`)
  return whole
}

/** The logistic function. */
const probabilityOf = (sum: number) => 1 / (1 + Math.exp(-sum))

function softmaxOf(sums: readonly number[]): number[] {
  let highest = Number.NEGATIVE_INFINITY
  for (const sum of sums) highest = Math.max(highest, sum)
  const powers = sums.map((sum) => Math.exp(sum - highest))
  let total = 0
  for (const power of powers) total += power
  return powers.map((power) => power / total)
}

/** Where the rows of those features begin that the models know. */
export type Known = readonly number[]

/** Linear classifiers that are asked together. Which features they have seen is all that they know. */
export class LinearClassifiers {
  readonly #rows: RowTable
  readonly #models: readonly Columns[]
  readonly #width: number
  /** A row a feature with the weights of all models side by side: what is asked together lies together. */
  readonly #weights: Int16Array

  constructor(models: readonly LinearModel[]) {
    const numbers = new Set<number>()
    for (const model of models) for (const { number } of featuresOfModel(model)) numbers.add(number)
    this.#rows = new RowTable(numbers)
    let width = 0
    this.#models = models.map(({ labels, bias }) => {
      const from = width
      width += labels.length
      return { from, to: width, bias: bias.map((each) => each * THOUSANDTHS) }
    })
    this.#width = width
    this.#weights = new Int16Array(width * numbers.size)
    models.forEach((model, at) => {
      const from = this.#models[at]?.from ?? 0
      for (const { number, weights } of featuresOfModel(model))
        this.#weights.set(weights.map(inThousandths), width * this.#rows.rowOf(number) + from)
    })
  }

  /** For each model the probability of each of its labels; with a single label, of that label. */
  probabilities(features: FeatureNumbers): number[][] {
    const known = this.known(features)
    return this.#models.map((_, model) => this.probabilitiesOf(model, known))
  }

  /** The rows of those features that any model knows: looked up once, whichever models are asked. */
  known(features: FeatureNumbers): Known {
    const known: number[] = []
    for (let at = 0; at < features.size; at++) {
      const row = this.#rows.rowOf(features.at(at))
      if (row >= 0) known.push(row * this.#width)
    }
    return known
  }

  /** The sum of the first model's first weights: of several things, the one with the highest sum fits it best. */
  score(features: FeatureNumbers): number {
    let sum = this.#models[0]?.bias[0] ?? 0
    for (let at = 0; at < features.size; at++) {
      const row = this.#rows.rowOf(features.at(at))
      if (row >= 0) sum += this.#weights[row * this.#width] ?? 0
    }
    return sum / THOUSANDTHS
  }

  /** The probabilities of the labels of one model, by its place among the models. */
  probabilitiesOf(model: number, known: Known): number[] {
    const columns = this.#models[model]
    if (columns === undefined) return []
    const { from, to, bias } = columns
    const weights = this.#weights
    if (to === from + 1) {
      let sum = bias[0] ?? 0
      for (const start of known) sum += weights[start + from] ?? 0
      return [probabilityOf(sum / THOUSANDTHS)]
    }
    const sums = bias.slice()
    for (const start of known)
      for (let column = from; column < to; column++)
        sums[column - from] = (sums[column - from] ?? 0) + (weights[start + column] ?? 0)
    return softmaxOf(sums.map((sum) => sum / THOUSANDTHS))
  }
}
