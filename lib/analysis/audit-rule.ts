import type { AuditFinding } from '@/lib/domain/audit'
import type { Claim, StatedClaim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'

/** A claim whose devices have been looked up in the catalogue. */
export type AuditedClaim = Omit<StatedClaim, 'hardware'> & Pick<Claim, 'hardware'>

/** A model's parameter count, and where it was published. */
export type KnownSize = { readonly params: number; readonly source: string }

/** What a rule may look at: the claim, the other claims of its paper, the paper, and what is known of devices and models. */
export type AuditContext = {
  readonly claim: AuditedClaim
  readonly siblings: readonly AuditedClaim[]
  readonly devices: readonly Device[]
  /** The published size of a model by its name; null where none is known. */
  readonly sizeOf: (model: string) => KnownSize | null
  readonly paper: { readonly year: number | null; readonly techniques: readonly string[] }
}

/**
 * A rule says what it found, or null where it has nothing to say about the claim. A finding may be
 * "uncheckable": the rule is about this claim, and its sentence says what is missing.
 */
export type AuditRule = (context: AuditContext) => AuditFinding | null
