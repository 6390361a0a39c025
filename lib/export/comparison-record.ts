import type { Comparability } from '@/lib/domain/comparability'
import type { PinnedComparison } from '@/lib/domain/comparison'
import type { ClaimChange } from '@/lib/query/compare-rows'
import { comparisonCitation, comparisonEntry } from './citation'
import type { ExportContext } from './column'
import { toRecord } from './record'

type Input = {
  readonly comparison: PinnedComparison
  readonly comparability: Comparability
  readonly changes: readonly ClaimChange[]
  readonly revision: string
}

/** A pinned comparison as the HTTP interface gives it: the claims are those that were pinned. */
export function toComparisonRecord(
  { comparison, comparability: { verdict, reasons }, changes, revision }: Input,
  context: ExportContext,
) {
  return {
    slug: comparison.slug,
    title: comparison.title,
    view: comparison.view,
    revision: comparison.revision,
    created_at: comparison.createdAt,
    comparability: { verdict, reasons },
    claims: comparison.claims.map((claim) => toRecord(claim, context)),
    changes_since: changes.map(({ claimId, removed, fields }) => ({
      claim_id: claimId,
      removed,
      fields,
    })),
    current_revision: revision,
    citation: {
      text: comparisonCitation(comparison, context),
      bibtex: comparisonEntry(comparison, context),
    },
    url: `${context.baseUrl}/c/${comparison.slug}`,
  }
}
