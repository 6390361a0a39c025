import { figureOf } from '@/app/figure-of'
import { exportChart } from '@/lib/http/contract/charts'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'
import { rasterize } from '@/lib/services/rasterize'

/** Two pixels for one keep text sharp in print and on dense screens. */
const ZOOM = 2
const contract = exportChart('png')

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ query, baseUrl, revision }) =>
    fileResponse(await rasterize(await figureOf(query, baseUrl, revision), ZOOM), {
      mediaType: contract.mediaType,
      fileName: `claimboard-chart-${revision}.png`,
    }),
)
