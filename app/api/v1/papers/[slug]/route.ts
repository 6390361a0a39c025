import { toPaperItem } from '@/lib/export/paper-item'
import { toRecord } from '@/lib/export/record'
import { getPaper as contract } from '@/lib/http/contract/catalogue'
import { route } from '@/lib/http/route'
import { getPaper } from '@/lib/services/get-paper'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ params, baseUrl }) => {
    const { paper, claims, revision } = await getPaper(params.slug)
    const records = claims.map((claim) => toRecord(claim, { baseUrl }))
    return { json: { ...toPaperItem(paper, { baseUrl }), claims: records, revision } }
  },
)
