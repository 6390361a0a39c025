import { comparisonEntry } from '@/lib/export/citation'
import type { ExportContext } from '@/lib/export/column'
import { fileNameOf } from '@/lib/export/file-name'
import type { Piece, Provenance } from '@/lib/export/writer'
import { type ComparisonFormat, WRITERS } from '@/lib/export/writers'
import { type Deps, defaults } from './deps'
import type { ExportedFile } from './export-claims'
import { getComparison } from './get-comparison'

export type ComparisonExportInput = ExportContext & {
  readonly slug: string
  readonly format: ComparisonFormat
}

/**
 * A pinned comparison as a file, with the numbers as they were pinned.
 * @throws ClaimboardError `not_found`, before the first piece.
 */
export async function exportComparison(
  { slug, format, baseUrl }: ComparisonExportInput,
  deps: Deps = defaults,
): Promise<ExportedFile> {
  const { comparison } = await getComparison(slug, deps)
  const { claims, revision } = comparison
  const provenance: Provenance = {
    baseUrl,
    what: comparison.title ?? `comparison of ${claims.length} claims`,
    pageUrl: `${baseUrl}/c/${slug}`,
    revision,
    exportedAt: deps.now().toISOString(),
  }
  const writer = WRITERS[format]
  const papers = [...new Map(claims.map(({ paper }) => [paper.slug, paper])).values()]
  return {
    fileName: fileNameOf({ subject: 'comparison', query: slug, revision }, writer.extension),
    mediaType: writer.mediaType,
    provenance,
    pieces: (async function* pieces(): AsyncGenerator<Piece> {
      if (writer.of === 'papers') {
        const sheet = writer.open(provenance)
        yield sheet.head()
        yield `\n${comparisonEntry(comparison, provenance)}`
        yield sheet.rows(papers)
        yield sheet.foot()
      } else {
        const sheet = writer.open(provenance)
        yield sheet.head()
        yield sheet.rows(claims)
        yield sheet.foot()
      }
    })(),
  }
}
