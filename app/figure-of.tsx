import { ChartFigure } from '@/components/figure/chart-figure'
import { renderSvg } from '@/components/figure/render'
import { baseUrlOf } from '@/lib/http/base-url'
import { filterOf } from '@/lib/http/query'
import { describeFilter, serializeFilter } from '@/lib/query/filter'
import { getChart } from '@/lib/services/get-chart'
import { getRevision } from '@/lib/services/get-revision'

/** The chart that a request asks for, as the text of an SVG file. */
export async function figureOf(request: Request): Promise<string> {
  const filter = filterOf(request)
  const [chart, revision] = await Promise.all([getChart(filter), getRevision()])
  const query = serializeFilter(filter)
  const link = `${baseUrlOf(request)}/${query === '' ? '' : `?${query}`}`
  return renderSvg(
    <ChartFigure
      chart={chart}
      filter={filter}
      sentence={describeFilter(filter)}
      link={link}
      revision={revision}
    />,
  )
}
