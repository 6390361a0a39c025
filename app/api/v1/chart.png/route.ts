import { figureOf } from '@/app/figure-of'
import { fileResponse } from '@/lib/http/file'
import { handler } from '@/lib/http/handler'
import { limited } from '@/lib/http/rate-limit'
import { rasterize } from '@/lib/services/rasterize'

/** Two pixels for one keep text sharp in print and on dense screens. */
const ZOOM = 2

export const GET = handler(
  limited('exports', async (request) =>
    fileResponse(await rasterize(await figureOf(request), ZOOM), {
      mediaType: 'image/png',
      fileName: 'claimboard-chart.png',
    }),
  ),
)
