import type { Claim } from '@/lib/domain/claim'
import type { ExportContext } from './columns'
import { statedFields } from './stated-fields'

/** A claim as the HTTP interface and JSON Lines give it: the CSV's names, with lists and objects kept whole. */
export function toRecord(claim: Claim, { baseUrl }: ExportContext) {
  return {
    claim_id: claim.id,
    paper: {
      slug: claim.paper.slug,
      title: claim.paper.title,
      arxiv_id: claim.paper.arxivId,
      year: claim.paper.year,
      techniques: claim.paper.techniques,
      url: `${baseUrl}/papers/${claim.paper.slug}`,
    },
    ...statedFields(claim),
    params_basis: claim.paramsBasis,
    improvement: claim.improvement,
    improvement_high: claim.improvementHigh,
    no_improvement_reason: claim.noImprovementReason,
    audit: claim.auditVerdict,
    evidence: { ...claim.evidence, abstract_sha256: claim.abstractSha256 },
    origin: claim.origin,
    review_status: claim.reviewStatus,
    confidence: claim.confidence,
    url: `${baseUrl}/claims/${claim.id}`,
  }
}
