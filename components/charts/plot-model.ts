import type { Chart, Overlay, Tick } from '@/lib/query/chart-marks'
import { type PlacedLabel, placeLabels } from './place-labels'
import { type Domain, type PlacedMark, placeInStrip, placeMarks } from './place-marks'

/** Height of a plot without its margins, and the margins, in px. The static and the live plot share them. */
export const PLOT_HEIGHT = 420
export const MARGIN = { top: 12, right: 16, bottom: 26, left: 54 } as const
export const STRIP_MARGIN = { ...MARGIN, left: 10, right: 10 } as const
/** The strip's full width with its margins; narrower boxes press it together. */
const STRIP_WIDTH = 236
const STRIP_INNER_WIDTH = STRIP_WIDTH - STRIP_MARGIN.left - STRIP_MARGIN.right

/** What the line at 1× stands for. */
export const NO_CHANGE = '1× is no change'

/** The narrowest plot that names are computed for; under it they are left out. */
const LABELLED_WIDTH = 540

export type PlotModel = {
  readonly name: string
  readonly placed: readonly PlacedMark[]
  readonly labels: ReadonlyMap<string, PlacedLabel>
  /** Null for the strip, whose horizontal place means nothing. */
  readonly x: { readonly domain: Domain; readonly ticks: readonly Tick[] } | null
  readonly y: { readonly domain: Domain; readonly ticks: readonly Tick[] }
  readonly overlays: readonly Overlay[]
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** The plot of marks with a known scale. */
export function mainPlot(chart: Chart): PlotModel {
  const box = { width: LABELLED_WIDTH, height: PLOT_HEIGHT }
  const placed = placeMarks(chart.marks, chart.xDomain, chart.yDomain, box)
  return {
    name: 'Claims with a known scale',
    placed,
    labels: placeLabels(placed, box, 14),
    x: { domain: chart.xDomain, ticks: chart.xTicks },
    y: { domain: chart.yDomain, ticks: chart.yTicks },
    overlays: chart.overlays,
    margin: MARGIN,
  }
}

/** The strip of marks without one. */
export function stripPlot(chart: Chart): PlotModel {
  const box = { width: STRIP_INNER_WIDTH, height: PLOT_HEIGHT }
  const placed = placeInStrip(chart.unscaled, chart.yDomain, box)
  return {
    name: 'Claims whose scale is not stated',
    placed,
    labels: placeLabels(placed, box, 8),
    x: null,
    y: { domain: chart.yDomain, ticks: chart.yTicks },
    overlays: [],
    margin: STRIP_MARGIN,
  }
}
