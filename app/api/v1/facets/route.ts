import { handler } from '@/lib/http/handler'
import { filterOf } from '@/lib/http/query'
import { countFacets } from '@/lib/services/count-facets'

export const GET = handler(async (request) => Response.json(await countFacets(filterOf(request))))
