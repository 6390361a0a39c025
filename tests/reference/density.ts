import type { Tile } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import type { Database } from '@/lib/store/connection'
import type { Grid } from '@/lib/store/density'
import { sqlWhere } from '@/lib/store/sql-where'
import { frontierSql, inside, tilesSql } from './sql-texts'

type Count = bigint | number
const edge = ([low, high]: readonly [number, number], share: number): number => low * (high / low) ** share

/** Cells, and the frontier, as the database finds them. */
export function densityByQuery(database: Database) {
  return {
    /** How many claims lie in a part of the plane. */
    within: async (predicates: readonly Predicate[], area: Pick<Grid, 'x' | 'y'>): Promise<number> => {
      const rows = await database.$queryRaw<{ n: Count }[]>`
        SELECT count(*) AS n FROM "Claim" c WHERE ${sqlWhere(predicates)} AND ${inside(area)}`
      return Number(rows[0]?.n ?? 0)
    },

    /** The cells that hold claims, with their number and median improvement. */
    tiles: async (predicates: readonly Predicate[], grid: Grid): Promise<Tile[]> => {
      const { x, y, columns, rows: height } = grid
      const found = await database.$queryRaw<{ cx: Count; cy: Count; n: Count; median: number }[]>(
        tilesSql(sqlWhere(predicates), grid),
      )
      return found.map(({ cx, cy, n, median }) => ({
        x: x === null ? null : [edge(x, Number(cx) / columns), edge(x, (Number(cx) + 1) / columns)],
        y: [edge(y, Number(cy) / height), edge(y, (Number(cy) + 1) / height)],
        count: Number(n),
        median,
      }))
    },

    /** The ids of the Pareto frontier. */
    frontier: async (predicates: readonly Predicate[], better: 'smaller' | 'larger'): Promise<string[]> =>
      (await database.$queryRaw<{ id: string }[]>(frontierSql(sqlWhere(predicates), better))).map(
        ({ id }) => id,
      ),
  }
}
