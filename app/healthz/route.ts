import { handler } from '@/lib/http/handler'
import { getRevision } from '@/lib/services/get-revision'

export const GET = handler(async () =>
  Response.json(
    { status: 'ok', revision: await getRevision() },
    { headers: { 'cache-control': 'no-store' } },
  ),
)
export const dynamic = 'force-dynamic'
