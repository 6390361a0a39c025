import { pinComparison as contract } from '@/lib/http/contract/comparisons'
import { route } from '@/lib/http/route'
import { createComparison } from '@/lib/services/create-comparison'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ body, baseUrl }) => {
  const { comparison, created } = await createComparison(body)
  const url = `${baseUrl}/c/${comparison.slug}`
  return { json: { slug: comparison.slug, url }, status: created ? 201 : 200, headers: { location: url } }
})
