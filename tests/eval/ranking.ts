import type { LinearModel } from '@/lib/extract/learned/linear-model'
import type { Features } from '@/lib/extract/learned/spelling'
import { Adam, indexFeatures, toModel } from './logistic'

/** Things of which one is to be chosen, and which of them are right. */
export type Choice = {
  readonly options: readonly { readonly features: Features; readonly isRight: boolean }[]
  readonly source: string
}

type Settings = {
  readonly label: string
  readonly rounds?: number
  readonly decay?: number
  readonly atLeast?: number
}

const TOO_SMALL = 0.02

/**
 * A conditional logit: the probability of an option is its share of the exponentials of all sums, and
 * what is made likely is that any right one is chosen. A choice without a right option teaches nothing.
 */
export function trainRanking(choices: readonly Choice[], settings: Settings): LinearModel {
  const { label, rounds = 200, decay = 1, atLeast = 2 } = settings
  const telling = choices.filter(
    ({ options }) => options.some(({ isRight }) => isRight) && options.some(({ isRight }) => !isRight),
  )
  const index = indexFeatures(
    telling.flatMap(({ options, source }) => options.map(({ features }) => ({ features, source }))),
    atLeast,
  )
  const rows = telling.map(({ options }) =>
    options.map(({ features, isRight }) => ({
      at: index.places(features),
      isRight,
    })),
  )
  const weights = new Float64Array(index.keys.length + 1)
  const gradient = new Float64Array(weights.length)
  const adam = new Adam(weights)
  const sumOf = (at: Int32Array) => {
    let sum = 0
    for (const feature of at) sum += weights[feature] ?? 0
    return sum
  }
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < gradient.length; at++) gradient[at] = (decay * (weights[at] ?? 0)) / rows.length
    for (const options of rows) {
      const sums = options.map(({ at }) => sumOf(at))
      const highest = Math.max(...sums)
      const powers = sums.map((sum) => Math.exp(sum - highest))
      const total = powers.reduce((sum, power) => sum + power, 0)
      const right = options.reduce((sum, { isRight }, k) => sum + (isRight ? (powers[k] ?? 0) : 0), 0)
      options.forEach(({ at, isRight }, k) => {
        const power = powers[k] ?? 0
        const error = (power / total - (isRight ? power / Math.max(right, 1e-300) : 0)) / rows.length
        for (const feature of at) gradient[feature] = (gradient[feature] ?? 0) + error
      })
    }
    adam.move(gradient)
  }
  return toModel([label], index.keys, weights, TOO_SMALL)
}
