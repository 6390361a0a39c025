import { comparabilityMatrix, comparabilityOf, makeComparable } from '@/lib/analysis/comparability'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { ComparabilityView } from '@/lib/query/views'

/** Everything that a comparison says about whether its claims may be compared. */
export const judgeComparability = (
  claims: readonly Claim[],
  devices: readonly Device[],
): ComparabilityView => ({
  ...comparabilityOf(claims, devices),
  matrix: comparabilityMatrix(claims, devices),
  subset: makeComparable(claims, devices),
})
