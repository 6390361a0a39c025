import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import { exportClaims } from '@/lib/services/export-claims'
import * as contract from './contract/claims'
import { download } from './download'
import { route } from './route'

/** The routes that stream every claim of a filter in one format. */
export const claimsDownload = (format: ExportFormat) =>
  route(contract.exportClaims(format), async ({ request, requestId, query, baseUrl }) => {
    const file = await exportClaims({ filter: query, format, baseUrl })
    const { search } = new URL(request.url)
    const description = {
      href: `${baseUrl}/api/v1/claims.csv-metadata.json${search}`,
      rel: 'describedby',
      type: 'application/csvm+json',
    }
    return download(file, requestId, WRITERS[format] === WRITERS.csv ? [description] : [])
  })
