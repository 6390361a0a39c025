import { toComparisonRecord } from '@/lib/export/comparison-record'
import { getComparison as contract } from '@/lib/http/contract/comparisons'
import { route } from '@/lib/http/route'
import { getComparison } from '@/lib/services/get-comparison'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(
  contract,
  async ({ params, baseUrl }) => ({
    json: toComparisonRecord(await getComparison(params.slug), { baseUrl }),
  }),
)
