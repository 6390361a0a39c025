import type { PinnedComparison } from '@/lib/domain/comparison'
import type { ExportContext } from './columns'
import { toRecord } from './record'

/** A pinned comparison as the HTTP interface gives it: the claims are those that were pinned. */
export function toComparisonRecord(comparison: PinnedComparison, context: ExportContext) {
  return {
    slug: comparison.slug,
    title: comparison.title,
    view: comparison.view,
    revision: comparison.revision,
    created_at: comparison.createdAt,
    claims: comparison.claims.map((claim) => toRecord(claim, context)),
    url: `${context.baseUrl}/c/${comparison.slug}`,
  }
}
