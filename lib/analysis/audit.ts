import type { Audit } from '@/lib/domain/audit'
import type { AuditVerdict } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditRule } from './audit-rule'
import { bandwidthBound } from './audits/bandwidth-bound'
import { belowPeak } from './audits/below-peak'
import { bothEnds } from './audits/both-ends'
import { boundedPercentage } from './audits/bounded-percentage'
import { dimensions } from './audits/dimensions'
import { endsInOrder } from './audits/ends-in-order'
import { inverseClaims } from './audits/inverse-claims'
import { memoryFit } from './audits/memory-fit'
import { namedDevice } from './audits/named-device'
import { paramsInName } from './audits/params-in-name'
import { statedTwice } from './audits/stated-twice'
import { statedUtilization } from './audits/stated-utilization'
import { totalsAndParts } from './audits/totals-and-parts'

/** In the order in which their findings are shown. */
const AUDITS: readonly AuditRule[] = [
  bothEnds,
  endsInOrder,
  inverseClaims,
  dimensions,
  statedUtilization,
  belowPeak,
  totalsAndParts,
  memoryFit,
  bandwidthBound,
  boundedPercentage,
  paramsInName,
  statedTwice,
  namedDevice,
]

/** What a claim's verdict is taken from first: a contradiction outweighs everything, a proof outweighs a bound. */
const PRECEDENCE: readonly AuditVerdict[] = ['inconsistent', 'verified', 'consistent']

/** Does the claim's own arithmetic, and the hardware's peak, agree with it? Always with the computation. */
export function auditClaim(context: AuditContext): Audit {
  const findings = AUDITS.map((rule) => rule(context)).filter((finding) => finding !== null)
  const verdict = PRECEDENCE.find((level) => findings.some((finding) => finding.verdict === level))
  return { verdict: verdict ?? 'uncheckable', findings }
}
