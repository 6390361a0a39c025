import { figureOf } from '@/app/figure-of'
import { exportChart } from '@/lib/http/contract/charts'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'

const contract = exportChart('svg')

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ query, baseUrl, revision }) =>
    fileResponse(await figureOf(query, baseUrl, revision), {
      mediaType: contract.mediaType,
      fileName: `claimboard-chart-${revision}.svg`,
    }),
)
