import { type Axis, withDomain } from '@/lib/query/chart/axis'
import type { Overlay, ReferenceLine } from '@/lib/query/chart/overlay'
import type { Plane, ScatterChart, Tile } from '@/lib/query/chart/scatter'
import type { Zoom } from '@/lib/query/view-codecs'
import { type PlacedLabel, placeLabels } from './place-labels'
import { type Box, type PlacedMark, placeInStrip, placeMarks } from './place-marks'

/** Height of a plot without its margins, and the margins, in px. The static and the live plot share them. */
export const PLOT_HEIGHT = 420
const QUALITY_HEIGHT = 150
export const MARGIN = { top: 12, right: 16, bottom: 26, left: 62 } as const
export const STRIP_MARGIN = { ...MARGIN, left: 10, right: 10 } as const
/** The strip's full width with its margins; narrower boxes press it together. */
const STRIP_WIDTH = 236
const STRIP_INNER_WIDTH = STRIP_WIDTH - STRIP_MARGIN.left - STRIP_MARGIN.right
/** The narrowest plot that names are computed for; under it they are left out. */
const LABELLED_WIDTH = 540

/** A character of a tick's label at 11.5 px, and what stands beside the label, in px. */
const TICK_CHARACTER = 6.2
const TICK_GAP = 10

/** The margins of plots one above the other: as wide on the left as the longest label up there. */
function marginOf(axes: readonly Axis[]): PlotModel['margin'] {
  const longest = Math.max(...axes.flatMap(({ ticks }) => ticks.map(({ label }) => label.length)), 0)
  return { ...MARGIN, left: Math.max(MARGIN.left, Math.ceil(longest * TICK_CHARACTER + TICK_GAP)) }
}

export type PlotModel = {
  readonly name: string
  readonly placed: readonly PlacedMark[]
  readonly labels: ReadonlyMap<string, PlacedLabel>
  readonly tiles: readonly Tile[]
  /** Null for the strip, whose horizontal place means nothing. */
  readonly x: Axis | null
  readonly y: Axis
  readonly noChange: Plane['noChange']
  readonly overlays: readonly Overlay[]
  readonly lines: readonly ReferenceLine[]
  readonly height: number
  /** In px where it is known: in a file, not on a page. */
  readonly width: number | null
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

export type ScatterModel = {
  readonly main: PlotModel
  readonly strip: PlotModel | null
  readonly quality: PlotModel | null
  readonly qualityStrip: PlotModel | null
}

/** A box that a plot is laid out for, in px; an export knows its own. */
export type Sizes = {
  readonly width: number
  readonly stripWidth: number
  readonly height: number
  readonly quality: number
  /** Whether the widths are those that will be drawn, not only the least. */
  readonly known: boolean
}
const PAGE: Sizes = {
  width: LABELLED_WIDTH,
  stripWidth: STRIP_INNER_WIDTH,
  height: PLOT_HEIGHT,
  quality: QUALITY_HEIGHT,
  known: false,
}

/** The plots of a chart, or of the part of it that `zoom` says. */
export function scatterModel(chart: ScatterChart, zoom: Zoom | null, sizes: Sizes = PAGE): ScatterModel {
  const x = zoom === null ? chart.x : withDomain(chart.x, zoom.x)
  const y = zoom === null ? chart.y : withDomain(chart.y, zoom.y)
  const { quality } = chart
  const margin = marginOf(quality === null ? [y] : [y, quality.y])
  return {
    main: acrossPlot(
      chart,
      { x, y, name: chart.title, overlays: chart.overlays, lines: chart.lines, margin },
      sizes.height,
      sizes,
    ),
    strip: stripPlot(chart, y, chart.unscaledTitle, sizes.height, sizes),
    quality:
      quality === null
        ? null
        : acrossPlot(
            quality,
            {
              x,
              y: quality.y,
              name: quality.y.title,
              overlays: [],
              lines: chart.lines.filter(({ axis }) => axis === 'x'),
              margin,
            },
            sizes.quality,
            sizes,
          ),
    qualityStrip:
      quality === null ? null : stripPlot(quality, quality.y, chart.unscaledTitle, sizes.quality, sizes),
  }
}

type Across = Pick<PlotModel, 'name' | 'y' | 'overlays' | 'lines' | 'margin'> & { readonly x: Axis }

function acrossPlot(plane: Plane, across: Across, height: number, { width, known }: Sizes): PlotModel {
  const box: Box = { width, height }
  const placed = placeMarks(plane.marks, across.x, across.y, box)
  return {
    ...across,
    placed,
    labels: placeLabels(placed, box, Math.round((14 * height) / PLOT_HEIGHT)),
    tiles: plane.tiles,
    noChange: plane.noChange,
    height,
    width: known ? width : null,
  }
}

function stripPlot(
  plane: Plane,
  y: Axis,
  title: string,
  height: number,
  { stripWidth }: Sizes,
): PlotModel | null {
  if (plane.unscaled.length === 0 && plane.unscaledTiles.length === 0) return null
  const box: Box = { width: stripWidth, height }
  const placed = placeInStrip(plane.unscaled, y, box)
  return {
    name: title,
    placed,
    labels: placeLabels(placed, box, Math.round((8 * height) / PLOT_HEIGHT)),
    tiles: plane.unscaledTiles,
    x: null,
    y,
    noChange: plane.noChange,
    overlays: [],
    lines: [],
    height,
    width: null,
    margin: STRIP_MARGIN,
  }
}
