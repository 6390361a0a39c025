import type { ReactNode } from 'react'
import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import type { Chart } from '@/lib/query/chart/chart'
import type { Filter } from '@/lib/query/filter'
import { formatFactor, formatNumber } from '@/lib/query/format'
import { FILE_PALETTE } from '../charts/palette'
import { TIMELINE_HEIGHT, TimelineDrawing } from '../charts/timeline-drawing'
import { Figure, type FigureSource } from './figure'
import { FigureFamilies, FigureLegend, familiesHeight, legendHeight } from './figure-legend'
import { HeatFigure, heatHeight } from './heat-figure'
import { INNER } from './layout'
import { RowsFigure, rowsHeight } from './rows-figure'
import { ScatterFigure, scatterHeight } from './scatter-figure'

type Props = FigureSource & {
  readonly chart: Chart
  readonly filter: Filter
  /** The filter in words. */
  readonly sentence: string
}

/** A chart of any view as a picture that stands alone. */
export function ChartFigure({ chart, filter, sentence, link, revision }: Props) {
  const { height, body } = drawingOf(chart, filter)
  const shown = `${formatNumber(chart.drawn)} of ${formatNumber(chart.total)} claims drawn`
  return (
    <Figure
      title={chart.title}
      words={[`Shown: ${sentence}`, `${chart.summary}; ${shown}`]}
      warning={chart.warning}
      link={link}
      revision={revision}
      height={height}
    >
      {body}
    </Figure>
  )
}

/** Room for the numbers left of the years. */
const YEARS_LEFT = 54

function drawingOf(chart: Chart, filter: Filter): { height: number; body: ReactNode } {
  const color = filter.color ?? 'family'
  switch (chart.view) {
    case 'scale':
    case 'results': {
      const props = { chart, zoom: filter.zoom, color }
      return { height: scatterHeight(props), body: <ScatterFigure {...props} /> }
    }
    case 'ranking': {
      const blocks = chart.families.map(({ family, count, median, marks }) => ({
        heading: METRIC_FAMILIES[family],
        note: `${formatNumber(count)} claims, median ${formatFactor(median)}${count > marks.length ? `; the best ${marks.length}` : ''}`,
        marks,
      }))
      const marks = blocks.flatMap((block) => block.marks)
      const rows = rowsHeight(blocks)
      return {
        height: rows + legendHeight(marks, color),
        body: (
          <>
            <RowsFigure blocks={blocks} y={chart.y} color={color} />
            <FigureLegend marks={marks} color={color} y={rows} />
          </>
        ),
      }
    }
    case 'heat':
      return { height: heatHeight(chart), body: <HeatFigure chart={chart} /> }
    case 'timeline': {
      const families = [...new Set(chart.years.flatMap((year) => year.families.map(({ family }) => family)))]
      const bottom = TIMELINE_HEIGHT + 12
      return {
        height: bottom + familiesHeight(families),
        body: (
          <>
            <svg
              x={YEARS_LEFT}
              width={INNER - YEARS_LEFT}
              height={TIMELINE_HEIGHT}
              overflow="visible"
              aria-hidden="true"
            >
              <TimelineDrawing chart={chart} palette={FILE_PALETTE} />
            </svg>
            <FigureFamilies families={families} y={bottom} />
          </>
        ),
      }
    }
  }
}
