import { citationCff } from '@/lib/export/citation'
import type { ExportContext } from '@/lib/export/column'
import { type Deps, defaults } from './deps'

/** CITATION.cff of the dataset as it is now: its version is the revision, its date that of the last change. */
export async function citeDataset(
  { baseUrl }: ExportContext,
  { store, now }: Deps = defaults,
): Promise<string> {
  const [revision, changedAt] = await Promise.all([store.revision(), store.changedAt()])
  return citationCff({
    version: revision,
    releasedOn: (changedAt ?? now()).toISOString().slice(0, 10),
    url: baseUrl,
  })
}
