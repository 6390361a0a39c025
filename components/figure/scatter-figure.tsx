import type { Mark } from '@/lib/query/chart/mark'
import type { ScatterChart } from '@/lib/query/chart/scatter'
import type { Zoom } from '@/lib/query/view-codecs'
import type { ColorKey } from '@/lib/query/view-labels'
import { MarkShape } from '../charts/mark-shape'
import { FILE_PALETTE, seriesOf } from '../charts/palette'
import { LABEL_PLACES } from '../charts/place-labels'
import type { PlacedMark } from '../charts/place-marks'
import { PlotFrame } from '../charts/plot-frame'
import { MARGIN, type PlotModel, type ScatterModel, type Sizes, scatterModel } from '../charts/plot-model'
import { FigureLegend, legendHeight } from './figure-legend'
import { INNER } from './layout'

const STRIP = 216
const GAP = 26
const TITLE = 22
const SIZES = { height: 440, quality: 150 }
const { ink, ink2, line, bg, series } = FILE_PALETTE
/** The ground around a name, so that lines under it do not strike it through. */
const HALO = { stroke: bg, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' } as const

type Props = { readonly chart: ScatterChart; readonly zoom: Zoom | null; readonly color: ColorKey }

const hasStrip = (chart: ScatterChart): boolean =>
  chart.unscaled.length + chart.unscaledTiles.length + (chart.quality?.unscaled.length ?? 0) > 0

const marksOf = ({ marks, unscaled, quality }: ScatterChart): Mark[] => [
  ...marks,
  ...unscaled,
  ...(quality?.marks ?? []),
  ...(quality?.unscaled ?? []),
]

function layoutOf({ chart, zoom }: Props): {
  model: ScatterModel
  width: number
  qualityTop: number
  bottom: number
} {
  const width = INNER - MARGIN.left - (hasStrip(chart) ? STRIP + GAP : MARGIN.right)
  const sizes: Sizes = { width, stripWidth: STRIP, known: true, ...SIZES }
  const qualityTop = TITLE + SIZES.height + MARGIN.bottom + TITLE + 8
  return {
    model: scatterModel(chart, zoom, sizes),
    width,
    qualityTop,
    bottom:
      (chart.quality === null ? TITLE + SIZES.height : qualityTop + SIZES.quality) + MARGIN.bottom + TITLE,
  }
}

export const scatterHeight = (props: Props): number =>
  layoutOf(props).bottom + legendHeight(marksOf(props.chart), props.color)

/** Marks on their axes as a picture: the plane, the strip beside it, quality below, and what colors stand for. */
export function ScatterFigure(props: Props) {
  const { chart, color } = props
  const { model, width, qualityTop, bottom } = layoutOf(props)
  const stripLeft = MARGIN.left + width + GAP
  const upTitle = (y: ScatterChart['y']) => `↑ ${y.title}${y.scale === 'log' ? ' (log)' : ''}`
  return (
    <>
      <Words y={14}>{upTitle(chart.y)}</Words>
      <Plot plot={model.main} x={MARGIN.left} y={TITLE} width={width} color={color} />
      {model.quality === null || chart.quality === null ? null : (
        <>
          <Words y={qualityTop - 8}>{upTitle(chart.quality.y)}</Words>
          <Plot plot={model.quality} x={MARGIN.left} y={qualityTop} width={width} color={color} />
        </>
      )}
      <text x={MARGIN.left + width} y={bottom - 6} fontSize={12} textAnchor="end" fill={ink2}>
        {chart.x.title}
        {chart.x.scale === 'log' ? ' (log)' : ''} →
      </text>
      {hasStrip(chart) ? (
        <>
          <line x1={stripLeft - GAP / 2} x2={stripLeft - GAP / 2} y1="0" y2={bottom - TITLE} stroke={line} />
          <Words x={stripLeft} y={14}>
            {chart.unscaledTitle}
          </Words>
          {model.strip === null ? null : (
            <Plot plot={model.strip} x={stripLeft} y={TITLE} width={STRIP} color={color} />
          )}
          {model.qualityStrip === null ? null : (
            <Plot plot={model.qualityStrip} x={stripLeft} y={qualityTop} width={STRIP} color={color} />
          )}
        </>
      ) : null}
      <FigureLegend marks={marksOf(chart)} color={color} y={bottom} />
    </>
  )
}

function Words({ x = 0, y, children }: { x?: number; y: number; children: string }) {
  return (
    <text x={x} y={y} fontSize={12} fill={ink2}>
      {children}
    </text>
  )
}

type PlotProps = {
  readonly plot: PlotModel
  readonly x: number
  readonly y: number
  readonly width: number
  readonly color: ColorKey
}

function Plot({ plot, x, y, width, color }: PlotProps) {
  const colorOf = ({ mark }: PlacedMark): string => series(seriesOf(mark, color))
  return (
    <svg x={x} y={y} width={width} height={plot.height} overflow="visible" aria-label={plot.name}>
      <PlotFrame
        plot={plot}
        palette={FILE_PALETTE}
        colorOf={colorOf}
        stripTicks={undefined}
        drawMark={(place) => {
          const label = plot.labels.get(place.mark.id)
          return (
            <g transform={`translate(${place.shift} 0)`} data-mark={place.mark.id}>
              <title>{`${place.mark.statement}: “${place.mark.evidence}” (${place.mark.paperTitle})`}</title>
              <MarkShape
                qualifier={place.mark.qualifier}
                resultKind={place.mark.resultKind}
                color={colorOf(place)}
                background={bg}
              />
              {label === undefined ? null : (
                <text {...LABEL_PLACES[label.side]} {...HALO} fontSize={11} fill={ink}>
                  {label.text}
                </text>
              )}
            </g>
          )
        }}
      />
    </svg>
  )
}
