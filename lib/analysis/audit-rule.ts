import type { AuditFinding } from '@/lib/domain/audit'
import type { Claim, StatedClaim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'

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
