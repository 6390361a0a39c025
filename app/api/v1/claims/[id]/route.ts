import { toRecord } from '@/lib/export/record'
import { baseUrlOf } from '@/lib/http/base-url'
import { handler } from '@/lib/http/handler'
import { getClaim } from '@/lib/services/get-claim'

export const GET = handler<{ id: string }>(async (request, { id }) => {
  const { claim, audit, revision } = await getClaim(id)
  return Response.json({
    ...toRecord(claim, { baseUrl: baseUrlOf(request) }),
    audit_findings: audit.findings,
    revision,
  })
})
