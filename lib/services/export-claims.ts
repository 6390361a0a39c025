import type { ExportContext } from '@/lib/export/columns'
import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import { type Filter, sortOf, toPredicates } from '@/lib/query/filter'
import { type Deps, defaults } from './deps'

export type ExportInput = ExportContext & { readonly filter: Filter; readonly format: ExportFormat }

/** Every claim that the filter shows, in its order, as pieces of one file. Pages and limits do not count. */
export async function* exportClaims(
  { filter, format, baseUrl }: ExportInput,
  { store }: Deps = defaults,
): AsyncGenerator<string> {
  const writer = WRITERS[format]
  const head = writer.head()
  if (head !== '') yield head
  for await (const claims of store.claims.stream(toPredicates(filter), sortOf(filter))) {
    yield writer.rows(claims, { baseUrl })
  }
}
