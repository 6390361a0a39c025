import type { Claim } from '@/lib/domain/claim'
import { NO_IMPROVEMENT_REASONS, type Qualifier } from '@/lib/domain/vocabulary'
import { scaleOf } from '@/lib/query/claim-statement'
import { formatFactor } from '@/lib/query/format'

/** The improvement as it is read, "3×–5×", or null. */
export function improvementOf({
  improvement,
  improvementHigh,
}: Pick<Claim, 'improvement' | 'improvementHigh'>): string | null {
  if (improvement === null) return null
  return improvementHigh === null
    ? formatFactor(improvement)
    : `${formatFactor(improvement)}–${formatFactor(improvementHigh)}`
}

const FIRMNESS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  approx: 'about ',
  range: '',
  average: 'on average ',
}

/** An improvement no firmer than the figure that it comes from: "up to 3.6×". */
export function firmImprovement(low: number, high: number | null, qualifier: Qualifier): string {
  const improvement = improvementOf({ improvement: low, improvementHigh: high })
  return `${FIRMNESS[qualifier]}${improvement}`
}

/** Why a claim has no improvement factor. */
export function whyNoImprovement({ noImprovementReason }: Pick<Claim, 'noImprovementReason'>): string {
  return noImprovementReason === null ? 'not derived' : NO_IMPROVEMENT_REASONS[noImprovementReason]
}

/** Model and scale as one cell: "METER, 350M", or null. */
export function modelAndScale(claim: Pick<Claim, 'modelName' | 'params' | 'paramsHigh'>): string | null {
  const parts = [claim.modelName, scaleOf(claim)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
