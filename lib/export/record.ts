import { z } from 'zod'
import { Claim, Evidence, PaperRef } from '@/lib/domain/claim'
import type { ExportContext } from './column'
import { documented } from './columns'
import { StatedFields, statedFields } from './stated-fields'

const { shape } = Claim

/** A paper as a claim names it. */
export const PaperReference = z
  .object({
    slug: PaperRef.shape.slug,
    title: PaperRef.shape.title,
    arxiv_id: documented('arxiv_id', PaperRef.shape.arxivId),
    year: documented('year', PaperRef.shape.year),
    techniques: documented('technique', PaperRef.shape.techniques),
    url: documented('paper_url', z.url()),
  })
  .meta({ id: 'PaperReference' })

/** A claim as the HTTP interface and JSON Lines give it: the CSV's names, with lists and objects kept whole. */
export const ClaimRecord = z
  .object({
    claim_id: documented('claim_id', shape.id),
    paper: PaperReference,
    ...StatedFields.shape,
    hardware: documented('hardware', shape.hardware),
    params_basis: shape.paramsBasis.meta({ description: 'What params counts.' }),
    improvement: documented('improvement', shape.improvement),
    improvement_high: documented('improvement_high', shape.improvementHigh),
    no_improvement_reason: shape.noImprovementReason.meta({
      description: 'Why there is no improvement factor.',
    }),
    audit: documented('audit', shape.auditVerdict),
    evidence: Evidence.extend({ abstract_sha256: z.string() }).meta({
      description:
        'The words that hold the figure: characters start to end (UTF-16, end exclusive) of the abstract with this SHA-256.',
    }),
    origin: documented('origin', shape.origin),
    review_status: shape.reviewStatus,
    confidence: shape.confidence.meta({
      description: 'How likely an extracted claim is right; null where a reader wrote it down.',
    }),
    url: documented('claim_url', z.url()),
  })
  .meta({ id: 'Claim' })
export type ClaimRecord = z.infer<typeof ClaimRecord>

export function toRecord(claim: Claim, { baseUrl }: ExportContext): ClaimRecord {
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
    hardware: claim.hardware,
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
