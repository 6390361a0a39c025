import { search as contract } from '@/lib/http/contract/charts'
import { route } from '@/lib/http/route'
import { searchAll } from '@/lib/services/search-all'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ query }) => ({
  json: { groups: await searchAll(query.q) },
}))
