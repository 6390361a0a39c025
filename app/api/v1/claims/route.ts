import { toRecord } from '@/lib/export/record'
import { baseUrlOf } from '@/lib/http/base-url'
import { handler } from '@/lib/http/handler'
import { filterOf } from '@/lib/http/query'
import { listClaims } from '@/lib/services/list-claims'

export const GET = handler(async (request) => {
  const { claims, total, nextCursor, revision } = await listClaims(filterOf(request))
  const context = { baseUrl: baseUrlOf(request) }
  return Response.json({
    claims: claims.map((claim) => toRecord(claim, context)),
    total,
    next_cursor: nextCursor,
    revision,
  })
})
