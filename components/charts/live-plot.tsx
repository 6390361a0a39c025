'use client'

import { memo, useEffect } from 'react'
import {
  CartesianGrid,
  Scatter,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import type { Tick } from '@/lib/query/chart/axis'
import type { ColorKey } from '@/lib/query/view-labels'
import styles from './chart.module.css'
import { MarkNode } from './mark-node'
import { PAGE_PALETTE, seriesOf } from './palette'
import type { PlacedLabel } from './place-labels'
import type { PlacedMark } from './place-marks'
import type { PlotModel } from './plot-model'
import { PlotUnder } from './plot-under'

type Datum = {
  readonly x: number
  readonly y: number
  readonly place: PlacedMark
  readonly label: PlacedLabel | undefined
  readonly color: ColorKey
}

type ShapeProps = {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: Datum
}

/** One mark with its range, at the pixels that Recharts gives. */
function LiveMark({ cx, cy, payload }: ShapeProps) {
  const area = usePlotArea()
  if (cx === undefined || cy === undefined || payload === undefined || area === undefined) return <g />
  const { place, label, color } = payload
  const { mark, shift, leftHigh, topHigh } = place
  const bar = { stroke: PAGE_PALETTE.series(seriesOf(mark, color)), className: styles.bar }
  return (
    <>
      <g transform={`translate(${shift} 0)`}>
        {topHigh === null ? null : (
          <line x1={cx} x2={cx} y1={cy} y2={area.y + topHigh * area.height} {...bar} />
        )}
        {leftHigh === null ? null : (
          <line x1={cx} x2={area.x + leftHigh * area.width} y1={cy} y2={cy} {...bar} />
        )}
      </g>
      <g transform={`translate(${cx} ${cy})`}>
        <MarkNode place={place} label={label} color={color} />
      </g>
    </>
  )
}

type TickProps = {
  readonly x?: number | string
  readonly y?: number | string
  readonly payload?: { value: number }
}

const tickText =
  (
    ticks: readonly Tick[],
    anchor: 'start' | 'middle' | 'end',
    dx: number,
    dy: string,
    className = styles.tick,
  ) =>
  ({ x, y, payload }: TickProps) => (
    <text x={x} y={y} dx={dx} dy={dy} textAnchor={anchor} className={className}>
      {ticks.find(({ value }) => value === payload?.value)?.label}
    </text>
  )

/** Recharts puts ticks left of the axis; the strip has them on it. */
const STRIP_TICK_SHIFT = 10

/** Tells when Recharts knows its axes, so that the static plot can leave without a gap. */
function Ready({ onReady }: { onReady: () => void }) {
  const area = usePlotArea()
  const [x, y] = [useXAxisScale(), useYAxisScale()]
  const ready = area !== undefined && area.width > 0 && x !== undefined && y !== undefined
  useEffect(() => {
    if (ready) onReady()
  }, [ready, onReady])
  return null
}

/** Cells, overlays and lines in the box that Recharts gives the plot. */
function LiveUnder({ plot }: { plot: PlotModel }) {
  const area = usePlotArea()
  if (area === undefined) return null
  return (
    <svg x={area.x} y={area.y} width={area.width} height={area.height} overflow="visible" aria-hidden="true">
      <PlotUnder plot={plot} palette={PAGE_PALETTE} />
    </svg>
  )
}

type Props = { readonly plot: PlotModel; readonly color: ColorKey; readonly onReady: () => void }

/** The plot drawn by Recharts, with the static one's domains, ticks, margins and shapes. */
export const LivePlot = memo(function LivePlot({ plot, color, onReady }: Props) {
  const { x, y, margin, height } = plot
  const data = plot.placed.map(
    (place): Datum => ({
      x: x === null ? place.left : (place.mark.x ?? 1),
      y: place.mark.y,
      place,
      label: plot.labels.get(place.mark.id),
      color,
    }),
  )
  const values = (ticks: readonly Tick[]): number[] => ticks.map(({ value }) => value)
  const common = {
    type: 'number',
    axisLine: false,
    tickLine: false,
    interval: 0,
    allowDataOverflow: true,
  } as const
  return (
    <ScatterChart
      responsive
      style={{ width: '100%', height: height + margin.top + margin.bottom }}
      margin={{ top: margin.top, right: margin.right, bottom: 0, left: x === null ? margin.left : 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid className={styles.grid} stroke="var(--line)" vertical={x !== null} />
      <XAxis
        {...common}
        dataKey="x"
        height={margin.bottom}
        {...(x === null
          ? { domain: [0, 1], ticks: [], tick: false }
          : {
              scale: x.scale,
              domain: [...x.domain],
              ticks: values(x.ticks),
              tick: tickText(x.ticks, 'middle', 0, '0.8em'),
            })}
      />
      <YAxis
        {...common}
        dataKey="y"
        scale={y.scale}
        domain={[...y.domain]}
        ticks={values(y.ticks)}
        width={x === null ? 0 : margin.left}
        tick={
          x === null
            ? tickText(y.ticks, 'start', STRIP_TICK_SHIFT, '-4px', styles.stripTick)
            : tickText(y.ticks, 'end', 0, '0.35em')
        }
      />
      <LiveUnder plot={plot} />
      <Scatter data={data} shape={LiveMark} isAnimationActive={false} />
      <Ready onReady={onReady} />
    </ScatterChart>
  )
})
