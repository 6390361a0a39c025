import { auditClaim } from '@/lib/analysis/audit'
import { ClaimboardError } from '@/lib/domain/errors'
import type { ClaimView } from '@/lib/query/views'
import { abstractView } from './abstract-view'
import { type Deps, defaults } from './deps'
import { knownSize } from './known-size'

/**
 * One claim with its audit, its paper's other claims and, where it is stored, the abstract.
 * @throws ClaimboardError `not_found`
 */
export async function getClaim(id: string, { store }: Deps = defaults): Promise<ClaimView> {
  const [claim] = await store.claims.byIds([id])
  if (claim === undefined)
    throw new ClaimboardError('not_found', `There is no claim with the id ${id.slice(0, 64)}`)
  const [paper, ofPaper, devices, revision] = await Promise.all([
    store.papers.bySlug(claim.paper.slug),
    store.claims.ofPaper(claim.paper.slug, 'accepted'),
    store.devices.list(),
    store.revision(),
  ])
  const siblings = ofPaper.filter((other) => other.id !== id)
  return {
    claim,
    audit: auditClaim({ claim, siblings, devices, sizeOf: knownSize, paper: claim.paper }),
    abstract: paper === null ? null : abstractView(paper, [claim]),
    siblings,
    revision,
  }
}
