import { type Axis, shareOf } from '@/lib/query/chart/axis'
import type { Mark } from '@/lib/query/chart/mark'

type Scale = Pick<Axis, 'scale' | 'domain'>

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

const topOf = (value: number, axis: Scale): number => 1 - shareOf(value, axis)

type Point = { readonly x: number; readonly y: number }

/** Points by cells as wide as what is near, so that only neighbors are asked. */
class Taken {
  private readonly cells = new Map<string, Point[]>()

  private static cell(point: Point, right = 0, down = 0): string {
    return `${Math.floor(point.x / NEAR) + right} ${Math.floor(point.y / NEAR) + down}`
  }

  isFree(point: Point): boolean {
    for (const right of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        const near = this.cells.get(Taken.cell(point, right, down)) ?? []
        if (near.some(({ x, y }) => (x - point.x) ** 2 + (y - point.y) ** 2 < NEAR ** 2)) return false
      }
    }
    return true
  }

  add(point: Point): void {
    const key = Taken.cell(point)
    const cell = this.cells.get(key)
    if (cell === undefined) this.cells.set(key, [point])
    else cell.push(point)
  }
}

/** 0, then one step right, one left, two right … */
function* sideways(most: number): Generator<number> {
  yield 0
  for (let step = 1; step * NEAR <= most; step += 1) {
    yield step * NEAR
    yield -step * NEAR
  }
}

/** The first place beside `at` that no earlier mark has; where there is none, `at` itself. */
function besideOthers(at: Point, taken: Taken, most: number): number {
  for (const shift of sideways(most)) {
    if (taken.isFree({ x: at.x + shift, y: at.y })) return shift
  }
  return 0
}

const isOn = (share: number): boolean => share >= 0 && share <= 1

/** Marks on two axes, those outside left out; what would hide another mark stands beside it. */
export function placeMarks(marks: readonly Mark[], x: Scale, y: Scale, box: Box): PlacedMark[] {
  const taken = new Taken()
  return marks.flatMap((mark) => {
    if (mark.x === null) return []
    const left = shareOf(mark.x, x)
    const top = topOf(mark.y, y)
    if (!isOn(left) || !isOn(top)) return []
    const at = { x: left * box.width, y: top * box.height }
    const shift = besideOthers(at, taken, 4 * NEAR)
    taken.add({ x: at.x + shift, y: at.y })
    return [
      {
        mark,
        left,
        top,
        leftHigh: mark.xHigh === null ? null : Math.min(1, shareOf(mark.xHigh, x)),
        topHigh: mark.yHigh === null ? null : Math.max(0, topOf(mark.yHigh, y)),
        shift,
      },
    ]
  })
}

/** Marks without a place across: height as on the chart, spread from the middle to both sides. */
export function placeInStrip(marks: readonly Mark[], y: Scale, box: Box): PlacedMark[] {
  const taken = new Taken()
  return marks.flatMap((mark) => {
    const top = topOf(mark.y, y)
    if (!isOn(top)) return []
    const at = { x: box.width / 2, y: top * box.height }
    const shift = besideOthers(at, taken, box.width / 2 - NEAR / 2)
    taken.add({ x: at.x + shift, y: at.y })
    return [
      {
        mark,
        left: 0.5 + shift / box.width,
        top,
        leftHigh: null,
        topHigh: mark.yHigh === null ? null : Math.max(0, topOf(mark.yHigh, y)),
        shift: 0,
      },
    ]
  })
}
