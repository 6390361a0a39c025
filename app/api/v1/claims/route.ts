import { toRecord } from '@/lib/export/record'
import { listClaims as contract } from '@/lib/http/contract/claims'
import { linksHeader } from '@/lib/http/links'
import { route } from '@/lib/http/route'
import { serializeFilter } from '@/lib/query/filter'
import { listClaims } from '@/lib/services/list-claims'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ query, baseUrl }) => {
    const { claims, total, nextCursor, revision } = await listClaims(query)
    const next = `${baseUrl}${contract.path}?${serializeFilter({ ...query, cursor: nextCursor })}`
    return {
      json: {
        claims: claims.map((claim) => toRecord(claim, { baseUrl })),
        total,
        next_cursor: nextCursor,
        revision,
      },
      headers: nextCursor === null ? {} : { link: linksHeader([{ href: next, rel: 'next' }]) },
    }
  },
)
