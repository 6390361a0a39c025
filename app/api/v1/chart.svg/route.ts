import { figureOf } from '@/app/figure-of'
import { fileResponse } from '@/lib/http/file'
import { handler } from '@/lib/http/handler'

export const GET = handler(async (request) =>
  fileResponse(await figureOf(request), {
    mediaType: 'image/svg+xml; charset=utf-8',
    fileName: 'claimboard-chart.svg',
  }),
)
