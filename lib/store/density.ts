import type { Tile } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import type { Answer } from './columns/answers'
import { rowsIn, shared } from './columns/bits'
import type { Columns } from './columns/columns'
import { frontierOf } from './columns/frontier'
import { byGroup, grouping, medianOf } from './columns/medians'
import type { Selection } from './columns/selection'
import { setsOf } from './columns/sets'

/** A grid over a part of a plane: logarithmic in both directions, half open at the far ends. */
export type Grid = {
  /** Null for claims without a parameter count: cells then span the whole width. */
  readonly x: readonly [number, number] | null
  readonly y: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

/** How many rows lie in a part of the plane of improvement against parameters. */
function countInside(columns: Columns, { bits }: Selection, { x, y }: Pick<Grid, 'x' | 'y'>): number {
  const { params, improvement } = columns.numbers
  const [left, right] = x ?? [0, 0]
  const [low, high] = y
  const rows = rowsIn(shared(bits, setsOf(columns).known('improvement')))
  let count = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const up = improvement[row] ?? Number.NaN
    const across = params[row] ?? Number.NaN
    if (up >= low && up < high && (x === null ? Number.isNaN(across) : across >= left && across < right))
      count++
  }
  return count
}

/** The number of the cell that a value lies in, from 0; the one before is remembered, since equal ones come in a row. */
function cellsOf([low, high]: readonly [number, number], cells: number): (value: number) => number {
  const start = Math.log(low)
  const scale = cells / Math.log(high / low)
  let [last, cell] = [Number.NaN, 0]
  return (value) => {
    if (value === last) return cell
    last = value
    // The last digit of a logarithm may put a value that lies inside onto the far edge.
    cell = Math.min(cells - 1, Math.max(0, Math.floor((Math.log(value) - start) * scale)))
    return cell
  }
}

const edge = ([low, high]: readonly [number, number], share: number): number => low * (high / low) ** share

function tilesOf(columns: Columns, { best }: Selection, grid: Grid): Tile[] {
  const { x, y, columns: width, rows: height } = grid
  const { params, improvement } = columns.numbers
  const [left, right] = x ?? [0, 0]
  const [low, high] = y
  const columnOf = cellsOf(x ?? [1, 2], width)
  const rowOf = cellsOf(y, height)
  const placed = grouping(best.length)
  for (let at = 0; at < best.length; at++) {
    const row = best[at] ?? 0
    const up = improvement[row] ?? Number.NaN
    const across = params[row] ?? Number.NaN
    if (!(up >= low && up < high)) continue
    if (x === null) {
      if (Number.isNaN(across)) placed.add(rowOf(up), up)
    } else if (across >= left && across < right) placed.add(columnOf(across) * height + rowOf(up), up)
  }
  return byGroup(placed.done(), width * height).flatMap((values, cell) => {
    if (values.length === 0) return []
    const [cx, cy] = [Math.floor(cell / height), cell % height]
    return [
      {
        x: x === null ? null : ([edge(x, cx / width), edge(x, (cx + 1) / width)] as const),
        y: [edge(y, cy / height), edge(y, (cy + 1) / height)] as const,
        count: values.length,
        median: medianOf(values),
      },
    ]
  })
}

/** Too many claims to draw: they are counted in cells. */
export function densityStore(ask: Answer) {
  return {
    /** How many claims lie in a part of the plane. */
    count: (predicates: readonly Predicate[], area: Pick<Grid, 'x' | 'y'>): Promise<number> =>
      ask(predicates, (columns, selection) => countInside(columns, selection, area)),

    /** The cells that hold claims, with their number and median improvement. */
    tiles: (predicates: readonly Predicate[], grid: Grid): Promise<Tile[]> =>
      ask(predicates, (columns, selection) => tilesOf(columns, selection, grid)),

    /** The ids of the Pareto frontier of improvement against parameters, as `paretoFrontier` finds it. */
    frontier: (predicates: readonly Predicate[], better: 'smaller' | 'larger'): Promise<string[]> =>
      ask(predicates, (columns, selection) =>
        frontierOf(columns, selection, better).map((row) => columns.ids[row] ?? ''),
      ),
  }
}
