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

/** One model's weights, a row a feature of any model: those that are asked for every number lie close together. */
type Table = { readonly columns: number; readonly bias: readonly number[]; readonly weights: Float32Array }

function tableOf(model: LinearModel, rows: RowTable, count: number): Table {
  const columns = model.labels.length
  // Three decimals need no more; half as wide, twice as much of it is close at hand.
  const table = new Float32Array(columns * count)
  for (const { number, weights } of featuresOfModel(model)) table.set(weights, columns * rows.rowOf(number))
  return { columns, bias: model.bias, weights: table }
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

/** The rows of those features that the models know. */
export type Known = readonly number[]

/** Linear classifiers that are asked together. Which features they have seen is all that they know. */
export class LinearClassifiers {
  readonly #rows: RowTable
  readonly #tables: readonly Table[]

  constructor(models: readonly LinearModel[]) {
    const numbers = new Set<number>()
    for (const model of models) for (const { number } of featuresOfModel(model)) numbers.add(number)
    this.#rows = new RowTable(numbers)
    this.#tables = models.map((model) => tableOf(model, this.#rows, numbers.size))
  }

  /** For each model the probability of each of its labels; with a single label, of that label. */
  probabilities(features: FeatureNumbers): number[][] {
    const known = this.known(features)
    return this.#tables.map((_, model) => this.probabilitiesOf(model, known))
  }

  /** The rows of those features that any model knows: looked up once, whichever models are asked. */
  known(features: FeatureNumbers): Known {
    const known: number[] = []
    for (let at = 0; at < features.size; at++) {
      const row = this.#rows.rowOf(features.at(at))
      if (row >= 0) known.push(row)
    }
    return known
  }

  /** The sum of the first model's first weights: of several things, the one with the highest sum fits it best. */
  score(features: FeatureNumbers): number {
    const table = this.#tables[0]
    if (table === undefined) return 0
    const { bias, weights, columns } = table
    let sum = bias[0] ?? 0
    for (let at = 0; at < features.size; at++) {
      const row = this.#rows.rowOf(features.at(at))
      if (row >= 0) sum += weights[columns * row] ?? 0
    }
    return sum
  }

  /** The probabilities of the labels of one model, by its place among the models. */
  probabilitiesOf(model: number, known: Known): number[] {
    const table = this.#tables[model]
    if (table === undefined) return []
    const { bias, weights, columns } = table
    if (columns === 1) {
      let sum = bias[0] ?? 0
      for (const row of known) sum += weights[row] ?? 0
      return [probabilityOf(sum)]
    }
    const sums = bias.slice()
    for (const row of known) {
      const start = columns * row
      for (let label = 0; label < columns; label++)
        sums[label] = (sums[label] ?? 0) + (weights[start + label] ?? 0)
    }
    return softmaxOf(sums)
  }
}
