import type { ExportContext } from '@/lib/export/columns'
import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import { type Deps, defaults } from './deps'
import { getComparison } from './get-comparison'

export type ComparisonExportInput = ExportContext & { readonly slug: string; readonly format: ExportFormat }

/**
 * A pinned comparison as a file, with the numbers as they were pinned.
 * @throws ClaimboardError `not_found`, before the first piece.
 */
export async function exportComparison(
  { slug, format, baseUrl }: ComparisonExportInput,
  deps: Deps = defaults,
): Promise<AsyncGenerator<string>> {
  const { comparison } = await getComparison(slug, deps)
  const writer = WRITERS[format]
  return (async function* pieces() {
    yield writer.head() + writer.rows(comparison.claims, { baseUrl })
  })()
}
