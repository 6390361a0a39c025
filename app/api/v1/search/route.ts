import { handler } from '@/lib/http/handler'
import { searchTextOf } from '@/lib/http/query'
import { searchAll } from '@/lib/services/search-all'

export const GET = handler(async (request) =>
  Response.json({ groups: await searchAll(searchTextOf(request)) }),
)
