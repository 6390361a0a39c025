import { ChartFigure } from '@/components/figure/chart-figure'
import { renderSvg } from '@/components/figure/render'
import { describeFilter, type Filter, serializeFilter } from '@/lib/query/filter'
import { getChart } from '@/lib/services/get-chart'
import { getRevision } from '@/lib/services/get-revision'

/** The chart that a filter asks for, as the text of an SVG file. */
export async function figureOf(filter: Filter, baseUrl: string): Promise<string> {
  const [chart, revision] = await Promise.all([getChart(filter), getRevision()])
  const query = serializeFilter(filter)
  const link = `${baseUrl}/${query === '' ? '' : `?${query}`}`
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
