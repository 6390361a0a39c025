import { type Axis, shareOf, valueAt } from '@/lib/query/chart/axis'
import type { Zoom } from '@/lib/query/view-codecs'

/** A point of a plot: shares of its width from the left and of its height from the bottom. */
export type PlotPoint = { readonly x: number; readonly y: number }

export type Axes = { readonly x: Axis; readonly y: Axis }

/** Less than this share of what is shown is a slip of the hand. */
const LEAST = 0.02
/** Nothing is left to see beyond this many times closer. */
const CLOSEST = 500

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

const part = (axis: Axis, from: number, to: number): readonly [number, number] => [
  valueAt(from, axis),
  valueAt(to, axis),
]

/** The part between two corners; null where they are too near to mean one. */
export function zoomBetween({ x, y }: Axes, a: PlotPoint, b: PlotPoint): Zoom | null {
  const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)].map((share) => clamp(share, 0, 1))
  const [bottom, top] = [Math.min(a.y, b.y), Math.max(a.y, b.y)].map((share) => clamp(share, 0, 1))
  if (left === undefined || right === undefined || bottom === undefined || top === undefined) return null
  if (right - left < LEAST || top - bottom < LEAST) return null
  return { x: part(x, left, right), y: part(y, bottom, top) }
}

/**
 * The part that is `factor` times as wide and high with the point at its place; null, for the whole, where
 * that would be more than the whole. `shown` are the axes as they are now, `whole` those of the chart.
 */
export function zoomAround(whole: Axes, shown: Axes, at: PlotPoint, factor: number): Zoom | null {
  const along = (axis: Axis, all: Axis, share: number) => {
    const [low, high] = part(axis, share - share * factor, share + (1 - share) * factor)
    const [from, to] = [clamp(shareOf(low, all), 0, 1), clamp(shareOf(high, all), 0, 1)]
    return { from, to }
  }
  const x = along(shown.x, whole.x, at.x)
  const y = along(shown.y, whole.y, at.y)
  if (x.to - x.from > 0.98 && y.to - y.from > 0.98) return null
  if (Math.min(x.to - x.from, y.to - y.from) < 1 / CLOSEST) return { x: shown.x.domain, y: shown.y.domain }
  return { x: part(whole.x, x.from, x.to), y: part(whole.y, y.from, y.to) }
}
