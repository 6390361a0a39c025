import { getChart as contract } from '@/lib/http/contract/charts'
import { route } from '@/lib/http/route'
import { getChart } from '@/lib/services/get-chart'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ query }) => ({
  json: await getChart(query),
}))
