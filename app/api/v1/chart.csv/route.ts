import { chartCsv } from '@/lib/export/chart-csv'
import { fileResponse } from '@/lib/http/file'
import { handler } from '@/lib/http/handler'
import { filterOf } from '@/lib/http/query'
import { getChart } from '@/lib/services/get-chart'

export const GET = handler(async (request) =>
  fileResponse(chartCsv(await getChart(filterOf(request))), {
    mediaType: 'text/csv; charset=utf-8',
    fileName: 'claimboard-chart.csv',
  }),
)
