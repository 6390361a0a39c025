import type { Claim } from '@/lib/domain/claim'
import { NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import { IMPROVEMENT } from './axes'
import { type Axis, axisOf } from './axis'
import type { NotDrawn } from './chart-head'
import { factorMark, type Mark } from './mark'

/** Claims in the order of their improvement on one axis, and why some are not on it. */
export type Ranked = {
  readonly y: Axis
  readonly marks: readonly Mark[]
  readonly notDrawn: readonly NotDrawn[]
}

const byImprovement = (a: Mark, b: Mark): number => b.y - a.y || (a.id < b.id ? -1 : 1)

/** A few claims on one logarithmic axis, the greatest improvement first. */
export function rankClaims(claims: readonly Claim[]): Ranked {
  const marks = claims.flatMap((claim) => factorMark(claim, null) ?? []).sort(byImprovement)
  const reasons = new Map<string, number>()
  for (const { improvement, noImprovementReason } of claims) {
    if (improvement !== null) continue
    const reason = NO_IMPROVEMENT_REASONS[noImprovementReason ?? 'no_baseline_value']
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    y: axisOf(IMPROVEMENT, [1, ...marks.flatMap(({ y, yHigh }) => [y, yHigh])]),
    marks,
    notDrawn: [...reasons].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count),
  }
}
