import type { Tile } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import type { Answer } from './columns/answers'
import type { Columns } from './columns/columns'
import { countRows } from './columns/counts'
import { frontierOf } from './columns/frontier'
import { byGroup, grouping, medianOf } from './columns/medians'
import type { Selection } from './columns/selection'

/** A grid over a part of a plane: logarithmic in both directions, half open at the far ends. */
export type Grid = {
  /** Null for claims without a parameter count: cells then span the whole width. */
  readonly x: readonly [number, number] | null
  readonly y: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

/** Whether a row lies in a part of the plane of improvement against parameters. */
function inside({ numbers }: Columns, { x, y }: Pick<Grid, 'x' | 'y'>): (row: number) => boolean {
  const { params, improvement } = numbers
  const [left, right] = x ?? [0, 0]
  const [low, high] = y
  return (row) => {
    const across = params[row] ?? Number.NaN
    const up = improvement[row] ?? Number.NaN
    return up >= low && up < high && (x === null ? Number.isNaN(across) : across >= left && across < right)
  }
}

/** The number of the cell that a value lies in, from 0. */
function cellsOf([low, high]: readonly [number, number], cells: number): (value: number) => number {
  const start = Math.log(low)
  const scale = cells / Math.log(high / low)
  // The last digit of a logarithm may put a value that lies inside onto the far edge.
  return (value) => Math.min(cells - 1, Math.max(0, Math.floor((Math.log(value) - start) * scale)))
}

const edge = ([low, high]: readonly [number, number], share: number): number => low * (high / low) ** share

function tilesOf(columns: Columns, { best }: Selection, grid: Grid): Tile[] {
  const { x, y, columns: width, rows: height } = grid
  const { params, improvement } = columns.numbers
  const isInside = inside(columns, grid)
  const columnOf = x === null ? () => 0 : cellsOf(x, width)
  const rowOf = cellsOf(y, height)
  const placed = grouping(best.length)
  for (const row of best) {
    if (!isInside(row)) continue
    const up = improvement[row] ?? 0
    placed.add(columnOf(params[row] ?? 0) * height + rowOf(up), up)
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
      ask(predicates, (columns, { best }) => countRows(best, inside(columns, area))),

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
