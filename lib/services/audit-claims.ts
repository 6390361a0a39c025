import { auditClaim } from '@/lib/analysis/audit'
import type { Audit } from '@/lib/domain/audit'
import type { Claim } from '@/lib/domain/claim'
import { type Deps, defaults } from './deps'
import { knownSize } from './known-size'

export type AuditedClaim = { readonly claim: Claim; readonly audit: Audit }

/** The audit of every accepted claim, paper by paper, computed anew. */
export async function* auditClaims({ store }: Deps = defaults): AsyncGenerator<AuditedClaim> {
  const devices = await store.devices.list()
  for (const { slug } of await store.papers.list()) {
    const claims = await store.claims.ofPaper(slug, 'accepted')
    for (const claim of claims) {
      yield {
        claim,
        audit: auditClaim({
          claim,
          siblings: claims.filter((other) => other !== claim),
          devices,
          sizeOf: knownSize,
          paper: claim.paper,
        }),
      }
    }
  }
}
