import { toPaperRecord } from '@/lib/export/paper-record'
import { toRecord } from '@/lib/export/record'
import { baseUrlOf } from '@/lib/http/base-url'
import { handler } from '@/lib/http/handler'
import { getPaper } from '@/lib/services/get-paper'

export const GET = handler<{ slug: string }>(async (request, { slug }) => {
  const { paper, claims, revision } = await getPaper(slug)
  const context = { baseUrl: baseUrlOf(request) }
  return Response.json({
    ...toPaperRecord(paper, context),
    claims: claims.map((claim) => toRecord(claim, context)),
    revision,
  })
})
