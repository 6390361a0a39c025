import { keysOf, METRIC_FAMILIES, VALUE_RELATIONS } from '@/lib/domain/vocabulary'

/** The labels of the classifiers, in the order of their probabilities. */
export const FAMILIES = keysOf(METRIC_FAMILIES)
export const RELATIONS = keysOf(VALUE_RELATIONS)

/** What the classifiers say of a number that is a result. */
export type Voices = {
  readonly families: readonly number[]
  readonly relations: readonly number[]
  /** The probability that the metric went up. */
  readonly rising: number
}
