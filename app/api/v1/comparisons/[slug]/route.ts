import { toComparisonRecord } from '@/lib/export/comparison-record'
import { baseUrlOf } from '@/lib/http/base-url'
import { handler } from '@/lib/http/handler'
import { getComparison } from '@/lib/services/get-comparison'

export const GET = handler<{ slug: string }>(async (request, { slug }) => {
  const { comparison, comparability, changes } = await getComparison(slug)
  return Response.json({
    ...toComparisonRecord(comparison, comparability, { baseUrl: baseUrlOf(request) }),
    changes_since: changes,
  })
})
