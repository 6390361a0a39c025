import type { Audit } from '@/lib/domain/audit'
import type { AuditVerdict } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditRule } from './audit-rule'
import { bandwidthBound } from './audits/bandwidth-bound'
import { belowPeak } from './audits/below-peak'
import { bothEnds } from './audits/both-ends'
import { boundedPercentage } from './audits/bounded-percentage'
import { dimensions } from './audits/dimensions'
import { endsInOrder } from './audits/ends-in-order'
import { impliedBaseline } from './audits/implied-baseline'
import { inverseClaims } from './audits/inverse-claims'
import { memoryFit } from './audits/memory-fit'
import { namedDevice } from './audits/named-device'
import { paramsInName } from './audits/params-in-name'
import { sizeRatio } from './audits/size-ratio'
import { statedTwice } from './audits/stated-twice'
import { statedUtilization } from './audits/stated-utilization'
import { totalsAndParts } from './audits/totals-and-parts'

/** What a claim's words and its paper's other claims say, in the order in which the findings are shown. */
const OF_THE_TEXT: readonly AuditRule[] = [
  bothEnds,
  endsInOrder,
  inverseClaims,
  impliedBaseline,
  dimensions,
  sizeRatio,
]
/** What the hardware allows. */
const OF_THE_HARDWARE: readonly AuditRule[] = [
  statedUtilization,
  belowPeak,
  totalsAndParts,
  memoryFit,
  bandwidthBound,
]
/** What holds of any figure of its kind. */
const OF_THE_FIGURE: readonly AuditRule[] = [boundedPercentage, paramsInName, statedTwice]

/** What a claim's verdict is taken from first: a contradiction outweighs everything, a proof outweighs a bound. */
const PRECEDENCE: readonly AuditVerdict[] = ['inconsistent', 'verified', 'consistent']

/** Does the claim's own arithmetic, and the hardware's peak, agree with it? Always with the computation. */
export function auditClaim(context: AuditContext): Audit {
  const run = (rules: readonly AuditRule[]) => rules.flatMap((rule) => rule(context) ?? [])
  const ofHardware = run(OF_THE_HARDWARE)
  const findings = [
    ...run(OF_THE_TEXT),
    ...ofHardware,
    ...run(OF_THE_FIGURE),
    ...(ofHardware.length === 0 ? run([namedDevice]) : []),
  ]
  const verdict = PRECEDENCE.find((level) => findings.some((finding) => finding.verdict === level))
  return { verdict: verdict ?? 'uncheckable', findings }
}
