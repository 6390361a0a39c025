import { ChartFigure } from '@/components/figure/chart-figure'
import { renderSvg } from '@/components/figure/render'
import { describeFilter, type Filter, serializeFilter } from '@/lib/query/filter'
import { getChart } from '@/lib/services/get-chart'

/** The chart that a filter asks for, as the text of an SVG file, dated by a revision. */
export async function figureOf(filter: Filter, baseUrl: string, revision: string): Promise<string> {
  const chart = await getChart(filter)
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
