import { countFacets as contract } from '@/lib/http/contract/charts'
import { route } from '@/lib/http/route'
import { countFacets } from '@/lib/services/count-facets'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ query }) => ({
  json: await countFacets(query),
}))
