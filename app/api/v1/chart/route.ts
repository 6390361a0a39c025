import { handler } from '@/lib/http/handler'
import { filterOf } from '@/lib/http/query'
import { getChart } from '@/lib/services/get-chart'

export const GET = handler(async (request) => Response.json(await getChart(filterOf(request))))
