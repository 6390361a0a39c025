import slugify from '@sindresorhus/slugify'
import { auditClaim } from '@/lib/analysis/audit'
import type { AuditContext } from '@/lib/analysis/audit-rule'
import { improvementOf } from '@/lib/analysis/improvement'
import type { StatedClaim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { matchDevice } from '@/lib/normalize/device'
import type { ClaimWrite } from '@/lib/store/claim-writer'
import { knownSize } from './known-size'

type Identified = StatedClaim &
  Pick<ClaimWrite, 'id' | 'origin' | 'reviewStatus' | 'confidence' | 'abstractSha256'>

/** Adds to one paper's claims what is never typed in: devices of the catalogue, improvement, audit. */
export function deriveClaims(
  claims: readonly Identified[],
  devices: readonly Device[],
  paper: AuditContext['paper'],
): ClaimWrite[] {
  const resolved = claims.map((claim) => ({
    ...claim,
    hardware: claim.hardware.map((mention) => {
      const device = matchDevice(mention.name, devices)
      // A device that is not in the catalogue keeps its name; its key only serves to filter by it.
      return {
        ...mention,
        device: device?.slug ?? null,
        hardwareKey: device?.slug ?? (slugify(mention.name) || 'unnamed'),
      }
    }),
  }))
  return resolved.map((claim) => ({
    ...claim,
    ...improvementOf(claim),
    auditVerdict: auditClaim({
      claim,
      siblings: resolved.filter((other) => other !== claim),
      devices,
      sizeOf: knownSize,
      paper,
    }).verdict,
  }))
}
