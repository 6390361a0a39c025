import type { Improvement, StatedClaim } from '@/lib/domain/claim'
import { COST_FAMILIES, type NoImprovementReason } from '@/lib/domain/vocabulary'
import { numberIn } from './number-in'

/** What of a stated claim decides its improvement factor. */
export type ImprovementInput = Pick<
  StatedClaim,
  'metricFamily' | 'valueRelation' | 'value' | 'valueHigh' | 'unit' | 'direction' | 'improves' | 'baseline'
>

type Outcome = number | NoImprovementReason
type Rule = (value: number, claim: ImprovementInput) => Outcome

const presentedAsBetter = (ratio: number, better: boolean): number =>
  better ? Math.max(ratio, 1 / ratio) : Math.min(ratio, 1 / ratio)

const RULES: Readonly<Record<StatedClaim['valueRelation'], Rule>> = {
  factor: (factor, { improves }) => {
    if (improves === null) return 'better_not_stated'
    return factor > 0 ? presentedAsBetter(factor, improves) : 'out_of_range'
  },
  percent_change: (percent, claim) => {
    if (claim.metricFamily === 'quality') return 'quality_in_percent'
    const remaining = 1 + (claim.direction === 'decrease' ? -percent : percent) / 100
    if (remaining <= 0) return 'out_of_range'
    return towardsBetter(remaining, claim)
  },
  fraction_of_baseline: (percent, claim) => {
    if (claim.metricFamily === 'quality') return 'quality_in_percent'
    if (percent <= 0) return 'out_of_range'
    return towardsBetter(percent / 100, claim)
  },
  absolute: (value, { improves, baseline, unit }) => {
    const base = baseline === null ? null : numberIn(baseline, unit)
    if (base === null) return 'no_baseline_value'
    if (improves === null) return 'better_not_stated'
    const ratio = value / base
    return ratio > 0 && Number.isFinite(ratio) ? presentedAsBetter(ratio, improves) : 'out_of_range'
  },
  points: () => 'not_a_ratio',
}

/**
 * Turns "this share of the metric remains" into "this many times better".
 * Less of a cost and more of a benefit is better; a claim presented the other way round is not guessed at.
 */
function towardsBetter(remaining: number, { metricFamily, improves }: ImprovementInput): Outcome {
  if (metricFamily === 'other') {
    return improves === null ? 'better_not_stated' : presentedAsBetter(remaining, improves)
  }
  const factor = COST_FAMILIES.has(metricFamily) ? 1 / remaining : remaining
  if (improves !== null && improves !== factor > 1 && factor !== 1) return 'direction_unclear'
  return factor
}

/** The rule's outcome, where it is a number that can be held: the inverse of next to nothing is none. */
function outcomeOf(value: number, claim: ImprovementInput): Outcome {
  const outcome = RULES[claim.valueRelation](value, claim)
  return typeof outcome === 'string' || (outcome > 0 && Number.isFinite(outcome)) ? outcome : 'out_of_range'
}

/**
 * How many times better than its baseline a claim says its subject is: > 1 is better, < 1 worse, without
 * unit. A range gives both ends, the lower factor first. Where no factor follows, a reason does.
 *
 * | claim | improvement |
 * | --- | --- |
 * | factor k, presented as better | k |
 * | a cost falls by p % | 1 / (1 − p/100), p < 100 |
 * | a benefit rises by p % | 1 + p/100 |
 * | p % of a cost remain | 100 / p |
 * | a value with its baseline's | their ratio in the better direction |
 */
export function improvementOf(claim: ImprovementInput): Improvement {
  const low = outcomeOf(claim.value, claim)
  const high = claim.valueHigh === null ? null : outcomeOf(claim.valueHigh, claim)
  const reason = [low, high].find((outcome): outcome is NoImprovementReason => typeof outcome === 'string')
  if (reason !== undefined || typeof low === 'string') {
    return { improvement: null, improvementHigh: null, noImprovementReason: reason ?? null }
  }
  if (typeof high !== 'number') return { improvement: low, improvementHigh: null, noImprovementReason: null }
  return { improvement: Math.min(low, high), improvementHigh: Math.max(low, high), noImprovementReason: null }
}
