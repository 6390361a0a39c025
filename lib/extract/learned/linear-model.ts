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

/** Where rows of weights begin, by a feature's value, or by its second value and its value: no word is made of them. */
type OfKind = { readonly single: Map<string, number>; readonly pairs: Map<string, Map<string, number>> }
type Rows = ReadonlyMap<string, OfKind>

/** What stands under a key; made where nothing does. */
function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = make()
  map.set(key, value)
  return value
}

/** All models' weights in one table, so that a feature is looked up once for all of them. */
function joinWeights(models: readonly LinearModel[], columns: number): { rows: Rows; table: Float32Array } {
  const rows = new Map<string, OfKind>()
  const cells: (readonly [at: number, weights: readonly number[]])[] = []
  let size = 0
  let offset = 0
  for (const { labels, weights } of models) {
    for (const [kind, values] of Object.entries(weights)) {
      const { single, pairs } = within<OfKind>(rows, kind, () => ({ single: new Map(), pairs: new Map() }))
      for (const [key, each] of Object.entries(values)) {
        const [value, second] = valuesOf(key)
        const values = second === '' ? single : within(pairs, second, () => new Map<string, number>())
        const row = within(values, value, () => {
          size += columns
          return size - columns
        })
        cells.push([row + offset, each])
      }
    }
    offset += labels.length
  }
  // Three decimals need no more; half as wide, twice as much of it is close at hand.
  const table = new Float32Array(size)
  for (const [at, weights] of cells) table.set(weights, at)
  return { rows, table }
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

/** Where the weights of those features begin that the models know. */
export type Known = readonly number[]

/** Linear classifiers that are asked together. Which features they have seen is all that they know. */
export class LinearClassifiers {
  /** Which columns of the table are whose. */
  readonly #spans: readonly { readonly from: number; readonly to: number }[]
  readonly #bias: Float64Array
  readonly #rows: Rows
  readonly #table: Float32Array

  constructor(models: readonly LinearModel[]) {
    let columns = 0
    this.#spans = models.map(({ labels }) => {
      const from = columns
      columns += labels.length
      return { from, to: columns }
    })
    this.#bias = Float64Array.from(models.flatMap(({ bias }) => bias))
    const { rows, table } = joinWeights(models, this.#bias.length)
    this.#rows = rows
    this.#table = table
  }

  /** For each model the probability of each of its labels; with a single label, of that label. */
  probabilities(features: Features): number[][] {
    const known = this.known(features)
    return this.#spans.map((_, model) => this.probabilitiesOf(model, known))
  }

  /** The weights of those features that any model knows: looked up once, whichever models are asked. */
  known(features: Features): Known {
    const known: number[] = []
    this.#eachRow(features, (row) => known.push(row))
    return known
  }

  /** Features of a kind follow each other: a kind is looked up once for them. */
  #eachRow(features: Features, take: (row: number) => void): void {
    let [kind, ofKind] = ['', this.#rows.get('')]
    for (let at = 0; at < features.length; at += FEATURE_SIZE) {
      const given = features[at] ?? ''
      if (given !== kind) {
        kind = given
        ofKind = this.#rows.get(given)
      }
      if (ofKind === undefined) continue
      const second = features[at + 2] ?? ''
      const values = second === '' ? ofKind.single : ofKind.pairs.get(second)
      const row = values?.get(features[at + 1] ?? '')
      if (row !== undefined) take(row)
    }
  }

  /** The sum of the first label's weights: of several things, the one with the highest sum fits it best. */
  score(features: Features): number {
    let sum = this.#bias[0] ?? 0
    this.#eachRow(features, (row) => {
      sum += this.#table[row] ?? 0
    })
    return sum
  }

  /** The probabilities of the labels of one model, by its place among the models. */
  probabilitiesOf(model: number, known: Known): number[] {
    const { from, to } = this.#spans[model] ?? { from: 0, to: 0 }
    const sums: number[] = []
    for (let label = from; label < to; label++) sums.push(this.#bias[label] ?? 0)
    for (const row of known) {
      for (let label = from; label < to; label++)
        sums[label - from] = (sums[label - from] ?? 0) + (this.#table[row + label] ?? 0)
    }
    return softmaxOf(sums)
  }
}
