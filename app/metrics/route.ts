import { handler } from '@/lib/http/handler'
import { metricsText } from '@/lib/http/metrics'
import { getRevision } from '@/lib/services/get-revision'

export const GET = handler(async () => {
  const { body, mediaType } = await metricsText(await getRevision())
  return new Response(body, { headers: { 'content-type': mediaType, 'cache-control': 'no-store' } })
})
export const dynamic = 'force-dynamic'
