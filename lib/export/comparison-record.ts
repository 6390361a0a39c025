import type { Comparability } from '@/lib/domain/comparability'
import type { PinnedComparison } from '@/lib/domain/comparison'
import type { ExportContext } from './columns'
import { toRecord } from './record'

/** A pinned comparison as the HTTP interface gives it: the claims are those that were pinned. */
export function toComparisonRecord(
  comparison: PinnedComparison,
  { verdict, reasons }: Comparability,
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
    url: `${context.baseUrl}/c/${comparison.slug}`,
  }
}
