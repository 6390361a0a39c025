import { type Axis, type AxisKind, axisOf } from './axis'
import type { ChartHead } from './chart-head'
import type { Mark } from './mark'
import type { Overlay, ReferenceLine } from './overlay'

/** A cell of a crowded plane: how many claims lie in it and their median, exact. Null across: no known place. */
export type Tile = {
  readonly x: readonly [number, number] | null
  readonly y: readonly [number, number]
  readonly count: number
  readonly median: number
}

/** One vertical axis with what is on it; `unscaled` has no place across and a strip of its own. */
export type Plane = {
  readonly y: Axis
  /** The value that means no change, and what to call it. */
  readonly noChange: { readonly value: number; readonly label: string } | null
  readonly marks: readonly Mark[]
  readonly unscaled: readonly Mark[]
  readonly tiles: readonly Tile[]
  readonly unscaledTiles: readonly Tile[]
}

/** Claims as marks against a quantity of their model, paper or device. */
export type ScatterChart = ChartHead &
  Plane & {
    readonly view: 'scale' | 'results'
    readonly x: Axis
    /** What a mark in the strip lacks: "Scale not stated". */
    readonly unscaledTitle: string
    /** Changes of quality, which no factor can tell, on an axis of their own. */
    readonly quality: Plane | null
    readonly overlays: readonly Overlay[]
    readonly lines: readonly ReferenceLine[]
  }

const ends = (marks: readonly Mark[], key: 'x' | 'y'): (number | null)[] =>
  marks.flatMap((mark) => (key === 'x' ? [mark.x, mark.xHigh] : [mark.y, mark.yHigh]))

/** An axis across that holds the marks of all planes, and what is drawn besides. */
export const acrossAxis = (
  kind: AxisKind,
  planes: readonly Pick<Plane, 'marks'>[],
  besides: readonly number[] = [],
): Axis => axisOf(kind, [...planes.flatMap(({ marks }) => ends(marks, 'x')), ...besides])

/** An axis up that holds a plane's marks, placed or not, and what is drawn besides. */
export const upAxis = (
  kind: AxisKind,
  { marks, unscaled }: Pick<Plane, 'marks' | 'unscaled'>,
  besides: readonly number[] = [],
): Axis => axisOf(kind, [...ends([...marks, ...unscaled], 'y'), ...besides])
