import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import { exportClaims } from '@/lib/services/export-claims'
import { baseUrlOf } from './base-url'
import { download } from './download'
import { handler } from './handler'
import { filterOf } from './query'
import { limited } from './rate-limit'

/** The route that streams every claim of a filter in one format. */
export function claimsDownload(format: ExportFormat) {
  return handler(
    limited('exports', async (request) => {
      const { mediaType, extension } = WRITERS[format]
      const pieces = exportClaims({ filter: filterOf(request), format, baseUrl: baseUrlOf(request) })
      return download(pieces, { mediaType, fileName: `claimboard-claims.${extension}` })
    }),
  )
}
