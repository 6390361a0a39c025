import { describeClaimsCsv } from '@/lib/http/contract/claims'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'
import { describeExport } from '@/lib/services/describe-export'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  describeClaimsCsv,
  async ({ query, baseUrl }) => {
    const metadata = await describeExport({ filter: query, baseUrl })
    return fileResponse(JSON.stringify(metadata), {
      mediaType: describeClaimsCsv.mediaType,
      fileName: 'claims.csv-metadata.json',
    })
  },
)
