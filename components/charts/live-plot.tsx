'use client'

import { memo, useEffect } from 'react'
import {
  CartesianGrid,
  ReferenceLine,
  Scatter,
  ScatterChart,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import type { Tick } from '@/lib/query/chart-marks'
import styles from './chart.module.css'
import { markColor } from './mark-color'
import { MarkNode } from './mark-node'
import { OverlayLines } from './overlay-lines'
import type { PlacedLabel } from './place-labels'
import type { PlacedMark } from './place-marks'
import { NO_CHANGE, PLOT_HEIGHT, type PlotModel } from './plot-model'

type Datum = {
  readonly x: number
  readonly y: number
  readonly place: PlacedMark
  readonly label: PlacedLabel | undefined
}

type ShapeProps = {
  readonly cx?: number | undefined
  readonly cy?: number | undefined
  readonly payload?: Datum
}

/** One mark with its range, at the pixels that Recharts gives. */
function LiveMark({ cx, cy, payload }: ShapeProps) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (cx === undefined || cy === undefined || payload === undefined) return <g />
  const { mark, shift } = payload.place
  const high = mark.yHigh === null ? undefined : y?.(mark.yHigh)
  const far = mark.x === null || mark.xHigh === null ? undefined : x?.(mark.xHigh)
  return (
    <>
      <g transform={`translate(${shift} 0)`} style={markColor(mark.family)}>
        {high === undefined ? null : <line x1={cx} x2={cx} y1={cy} y2={high} className={styles.bar} />}
        {far === undefined ? null : <line x1={cx} x2={far} y1={cy} y2={cy} className={styles.bar} />}
      </g>
      <g transform={`translate(${cx} ${cy})`}>
        <MarkNode place={payload.place} label={payload.label} />
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
  const scale = useYAxisScale()
  const ready = area !== undefined && area.width > 0 && scale !== undefined
  useEffect(() => {
    if (ready) onReady()
  }, [ready, onReady])
  return null
}

/** The overlays in the box that Recharts gives the plot. */
function LiveOverlay({ plot: { overlays, x, y } }: { plot: PlotModel }) {
  const area = usePlotArea()
  if (area === undefined || x === null || overlays.length === 0) return null
  return (
    <svg x={area.x} y={area.y} width={area.width} height={area.height} aria-hidden="true">
      <OverlayLines overlays={overlays} x={x.domain} y={y.domain} />
    </svg>
  )
}

type Props = { readonly plot: PlotModel; readonly onReady: () => void }

/** The plot drawn by Recharts, with the static one's domains, ticks, margins and shapes. */
export const LivePlot = memo(function LivePlot({ plot, onReady }: Props) {
  const { x, y, margin } = plot
  const data = plot.placed.map(
    (place): Datum => ({
      x: x === null ? place.left : (place.mark.x ?? 1),
      y: place.mark.y,
      place,
      label: plot.labels.get(place.mark.id),
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
      style={{ width: '100%', height: PLOT_HEIGHT + margin.top + margin.bottom }}
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
              scale: 'log',
              domain: [...x.domain],
              ticks: values(x.ticks),
              tick: tickText(x.ticks, 'middle', 0, '0.8em'),
            })}
      />
      <YAxis
        {...common}
        dataKey="y"
        scale="log"
        domain={[...y.domain]}
        ticks={values(y.ticks)}
        width={x === null ? 0 : margin.left}
        tick={
          x === null
            ? tickText(y.ticks, 'start', STRIP_TICK_SHIFT, '-4px', styles.stripTick)
            : tickText(y.ticks, 'end', 0, '0.35em')
        }
      />
      <ReferenceLine
        y={1}
        stroke="var(--ink-3)"
        strokeDasharray="4 3"
        {...(x === null
          ? {}
          : { label: { value: NO_CHANGE, position: 'insideBottomLeft', className: styles.tick ?? '' } })}
      />
      <LiveOverlay plot={plot} />
      <Scatter data={data} shape={LiveMark} isAnimationActive={false} />
      <Ready onReady={onReady} />
    </ScatterChart>
  )
})
