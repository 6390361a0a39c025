import { ClaimboardError } from '@/lib/domain/errors'
import { EXPORT_FORMATS, isExportFormat } from '@/lib/export/writers'
import { parseFilter } from '@/lib/query/filter'
import { exportClaims } from '@/lib/services/export-claims'
import { prepareDatabase } from '@/lib/services/prepare-database'
import { writeDataPackage } from '@/lib/services/write-data-package'
import { print } from '../output'
import { UsageError } from '../usage-error'

const DEFAULT_BASE_URL = 'http://localhost:3000'
const PACKAGE = 'datapackage'

/** What `--format` takes: a file to standard output each, and the package, which is a folder. */
export const FORMATS: readonly string[] = [...EXPORT_FORMATS, PACKAGE]

type Options = { readonly format?: string; readonly query?: string; readonly output?: string }

/** Prints every claim that the page with this query shows, or writes them as a data package. */
export async function exportFile({ format = 'csv', query = '', output }: Options): Promise<void> {
  if (!isExportFormat(format) && format !== PACKAGE)
    throw new UsageError(`There is no format “${format}”; there are ${FORMATS.join(', ')}`)
  if (output !== undefined && format !== PACKAGE)
    throw new UsageError(`--output is for ${PACKAGE}; ${format} goes to standard output`)
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
  if (isExportFormat(format)) {
    const { pieces } = await exportClaims({ filter, format, baseUrl })
    await print(pieces)
  } else {
    const { folder, files } = await writeDataPackage({
      filter,
      baseUrl,
      folder: output ?? 'claimboard-datapackage',
    })
    await print(files.map((file) => `${folder}/${file}\n`))
  }
}
