import { WRITERS } from '@/lib/export/writers'
import { baseUrlOf } from '@/lib/http/base-url'
import { download } from '@/lib/http/download'
import { handler } from '@/lib/http/handler'
import { exportComparison } from '@/lib/services/export-comparison'

export const GET = handler<{ slug: string }>(async (request, { slug }) => {
  const pieces = await exportComparison({ slug, format: 'csv', baseUrl: baseUrlOf(request) })
  return download(pieces, { mediaType: WRITERS.csv.mediaType, fileName: `claimboard-comparison-${slug}.csv` })
})
