import type { Mark } from '@/lib/query/chart-marks'

export type Domain = readonly [number, number]

/** A mark in its box: shares of width and height from the top left, and a shift in px where marks would overlap. */
export type PlacedMark = {
  readonly mark: Mark
  readonly left: number
  readonly top: number
  readonly leftHigh: number | null
  readonly topHigh: number | null
  readonly shift: number
}

/** The size that overlaps are judged at, in px; wider boxes only have more room. */
export type Box = { readonly width: number; readonly height: number }

/** Two marks whose centers are nearer than this, in px, could not be told apart. */
const NEAR = 11

/** Where a value lies on a logarithmic axis, 0 at its low end. */
export function shareOf(value: number, [low, high]: Domain): number {
  return Math.log(value / low) / Math.log(high / low)
}

const topOf = (value: number, domain: Domain): number => 1 - shareOf(value, domain)

type Point = { readonly x: number; readonly y: number }

const isFree = (point: Point, taken: readonly Point[]): boolean =>
  taken.every(({ x, y }) => (x - point.x) ** 2 + (y - point.y) ** 2 >= NEAR ** 2)

/** 0, then one step right, one left, two right … */
function* sideways(most: number): Generator<number> {
  yield 0
  for (let step = 1; step * NEAR <= most; step += 1) {
    yield step * NEAR
    yield -step * NEAR
  }
}

/** The first place beside `at` that no earlier mark has; where there is none, `at` itself. */
function besideOthers(at: Point, taken: readonly Point[], most: number): number {
  for (const shift of sideways(most)) {
    if (isFree({ x: at.x + shift, y: at.y }, taken)) return shift
  }
  return 0
}

/** Marks on log-log axes; what would hide another mark stands beside it. */
export function placeMarks(marks: readonly Mark[], x: Domain, y: Domain, box: Box): PlacedMark[] {
  const taken: Point[] = []
  return marks.flatMap((mark) => {
    if (mark.x === null) return []
    const left = shareOf(mark.x, x)
    const top = topOf(mark.y, y)
    const at = { x: left * box.width, y: top * box.height }
    const shift = besideOthers(at, taken, 4 * NEAR)
    taken.push({ x: at.x + shift, y: at.y })
    return [
      {
        mark,
        left,
        top,
        leftHigh: mark.xHigh === null ? null : shareOf(mark.xHigh, x),
        topHigh: mark.yHigh === null ? null : topOf(mark.yHigh, y),
        shift,
      },
    ]
  })
}

/** Marks without a scale: height as on the chart, spread from the middle to both sides. */
export function placeInStrip(marks: readonly Mark[], y: Domain, box: Box): PlacedMark[] {
  const taken: Point[] = []
  return marks.map((mark) => {
    const top = topOf(mark.y, y)
    const at = { x: box.width / 2, y: top * box.height }
    const shift = besideOthers(at, taken, box.width / 2 - NEAR / 2)
    taken.push({ x: at.x + shift, y: at.y })
    return {
      mark,
      left: 0.5 + shift / box.width,
      top,
      leftHigh: null,
      topHigh: mark.yHigh === null ? null : topOf(mark.yHigh, y),
      shift: 0,
    }
  })
}
