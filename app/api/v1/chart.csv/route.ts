import { chartCsv } from '@/lib/export/chart-csv'
import { exportChart } from '@/lib/http/contract/charts'
import { fileResponse } from '@/lib/http/file'
import { route } from '@/lib/http/route'
import { getChart } from '@/lib/services/get-chart'

const contract = exportChart('csv')

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = route(contract, async ({ query, revision }) =>
  fileResponse(chartCsv(await getChart(query)), {
    mediaType: contract.mediaType,
    fileName: `claimboard-chart-${revision}.csv`,
  }),
)
