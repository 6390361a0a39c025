import type { Claim } from '@/lib/domain/claim'
import { NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import { scaleOf } from '@/lib/query/claim-statement'

/** Why a claim has no improvement factor. */
export function whyNoImprovement({ noImprovementReason }: Pick<Claim, 'noImprovementReason'>): string {
  return noImprovementReason === null ? 'not derived' : NO_IMPROVEMENT_REASONS[noImprovementReason]
}

/** Model and scale as one cell: "METER, 350M", or null. */
export function modelAndScale(claim: Pick<Claim, 'modelName' | 'params' | 'paramsHigh'>): string | null {
  const parts = [claim.modelName, scaleOf(claim)].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}
