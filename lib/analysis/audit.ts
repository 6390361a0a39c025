import type { Audit } from '@/lib/domain/audit'
import type { AuditVerdict } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditRule } from './audit-rule'
import { belowPeak } from './audits/below-peak'
import { bothEnds } from './audits/both-ends'
import { boundedPercentage } from './audits/bounded-percentage'

/** In the order in which their findings are shown. */
const AUDITS: readonly AuditRule[] = [bothEnds, belowPeak, boundedPercentage]

/** What a claim's verdict is taken from first: a contradiction outweighs everything, a proof outweighs a bound. */
const PRECEDENCE: readonly AuditVerdict[] = ['inconsistent', 'verified', 'consistent']

/** Does the claim's own arithmetic, and the hardware's peak, agree with it? Always with the computation. */
export function auditClaim(context: AuditContext): Audit {
  const findings = AUDITS.map((rule) => rule(context)).filter((finding) => finding !== null)
  const verdict = PRECEDENCE.find((level) => findings.some((finding) => finding.verdict === level))
  return { verdict: verdict ?? 'uncheckable', findings }
}
