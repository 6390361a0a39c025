import { ClaimboardError } from '@/lib/domain/errors'
import { isExportFormat, WRITERS } from '@/lib/export/writers'
import { parseFilter } from '@/lib/query/filter'
import { exportClaims } from '@/lib/services/export-claims'
import { prepareDatabase } from '@/lib/services/prepare-database'
import { print } from '../output'
import { UsageError } from '../usage-error'

const DEFAULT_BASE_URL = 'http://localhost:3000'

/** Prints every claim that the page with this query shows. */
export async function exportFile({
  format = 'csv',
  query = '',
}: {
  format?: string
  query?: string
}): Promise<void> {
  if (!isExportFormat(format)) {
    throw new UsageError(`There is no format “${format}”; there are ${Object.keys(WRITERS).join(', ')}`)
  }
  const { filter, faults } = parseFilter(new URLSearchParams(query))
  if (faults.length > 0) {
    throw new ClaimboardError(
      'invalid_query',
      faults.map(({ where, message }) => `${where} ${message}`).join('; '),
      faults,
    )
  }
  await prepareDatabase()
  const baseUrl = (process.env.PUBLIC_URL || DEFAULT_BASE_URL).replace(/\/+$/, '')
  const { pieces } = await exportClaims({ filter, format, baseUrl })
  await print(pieces)
}
