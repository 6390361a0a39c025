import { toRecord } from '@/lib/export/record'
import { getClaim as contract } from '@/lib/http/contract/claims'
import { route } from '@/lib/http/route'
import { getClaim } from '@/lib/services/get-claim'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ params, baseUrl }) => {
    const { claim, audit, revision } = await getClaim(params.id)
    return { json: { ...toRecord(claim, { baseUrl }), audit_findings: audit.findings, revision } }
  },
)
