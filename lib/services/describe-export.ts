import { csvwMetadata } from '@/lib/export/csvw'
import { type Deps, defaults } from './deps'
import { type ExportInput, provenanceOf } from './export-claims'

/** What the CSV of a filter holds, as CSV on the Web metadata. */
export async function describeExport(
  { filter, baseUrl }: Pick<ExportInput, 'filter' | 'baseUrl'>,
  { store, now }: Deps = defaults,
) {
  const provenance = provenanceOf({ filter, baseUrl }, await store.revision(), now())
  const { query } = provenance
  return csvwMetadata(provenance, `${baseUrl}/api/v1/claims.csv${query === '' ? '' : `?${query}`}`)
}
