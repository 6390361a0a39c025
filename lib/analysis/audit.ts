import type { Audit, AuditFinding } from '@/lib/domain/audit'
import type { Claim, StatedClaim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { AuditVerdict } from '@/lib/domain/vocabulary'
import { belowPeak } from './audits/below-peak'
import { bothEnds } from './audits/both-ends'
import { boundedPercentage } from './audits/bounded-percentage'

/** A claim whose devices have been looked up in the catalogue. */
export type AuditedClaim = Omit<StatedClaim, 'hardware'> & Pick<Claim, 'hardware'>

/** What a rule may look at: the claim, the other claims of its paper, and the hardware catalogue. */
export type AuditContext = {
  readonly claim: AuditedClaim
  readonly siblings: readonly AuditedClaim[]
  readonly devices: readonly Device[]
}

/** A rule says what it found, or null where it has nothing to say about the claim. */
export type AuditRule = (context: AuditContext) => AuditFinding | null

/** In the order in which their findings are shown. */
const AUDITS: readonly AuditRule[] = [bothEnds, belowPeak, boundedPercentage]

/** Worst first. */
const SEVERITY: readonly AuditVerdict[] = ['inconsistent', 'verified', 'consistent', 'uncheckable']

/** Does the claim's own arithmetic, and the hardware's peak, agree with it? Always with the computation. */
export function auditClaim(context: AuditContext): Audit {
  const findings = AUDITS.map((rule) => rule(context)).filter((finding) => finding !== null)
  const verdict = SEVERITY.find((level) => findings.some((finding) => finding.verdict === level))
  return { verdict: verdict ?? 'uncheckable', findings }
}
