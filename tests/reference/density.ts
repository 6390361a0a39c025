import type { Tile } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import type { Database } from '@/lib/store/connection'
import type { Grid } from '@/lib/store/density'
import { Prisma } from '@/lib/store/generated/client'
import { sqlWhere } from './sql-where'

const { sql } = Prisma

/** What lies in a part of the plane of improvement against parameters. */
const inside = ({ x, y }: Pick<Grid, 'x' | 'y'>): Prisma.Sql =>
  Prisma.join(
    [
      x === null ? sql`c."params" IS NULL` : sql`c."params" >= ${x[0]} AND c."params" < ${x[1]}`,
      sql`c."improvement" >= ${y[0]} AND c."improvement" < ${y[1]}`,
    ],
    ' AND ',
  )

/** The number of the cell that a column's value lies in, from 0. */
const cell = (
  name: 'params' | 'improvement',
  [low, high]: readonly [number, number],
  cells: number,
): Prisma.Sql =>
  sql`CAST(floor((ln(${Prisma.raw(`c."${name}"`)}) - ${Math.log(low)}) * ${cells / Math.log(high / low)}) AS INTEGER)`

const edge = ([low, high]: readonly [number, number], share: number): number => low * (high / low) ** share

/** Cells, and the frontier, as the database finds them. */
export function densityByQuery(connect: () => Promise<Database>) {
  return {
    /** How many claims lie in a part of the plane. */
    within: async (predicates: readonly Predicate[], area: Pick<Grid, 'x' | 'y'>): Promise<number> => {
      const rows = await (await connect()).$queryRaw<{ n: bigint | number }[]>`
        SELECT count(*) AS n FROM "Claim" c WHERE ${sqlWhere(predicates)} AND ${inside(area)}`
      return Number(rows[0]?.n ?? 0)
    },

    /** The cells that hold claims, with their number and median improvement. */
    tiles: async (predicates: readonly Predicate[], grid: Grid): Promise<Tile[]> => {
      const { x, y, columns, rows: height } = grid
      const found = await (await connect()).$queryRaw<
        { cx: bigint | number; cy: bigint | number; n: bigint | number; median: number }[]
      >`
        WITH placed AS (
          SELECT ${x === null ? sql`0` : cell('params', x, columns)} AS cx, ${cell('improvement', y, height)} AS cy,
            c."improvement" AS v
          FROM "Claim" c WHERE ${sqlWhere(predicates)} AND ${inside(grid)}),
        ranked AS (
          SELECT cx, cy, v, row_number() OVER (PARTITION BY cx, cy ORDER BY v) AS r,
            count(*) OVER (PARTITION BY cx, cy) AS n FROM placed)
        SELECT cx, cy, n, avg(v) AS median FROM ranked
        WHERE r IN ((n + 1) / 2, (n + 2) / 2) GROUP BY cx, cy, n ORDER BY cx, cy`
      return found.map(({ cx, cy, n, median }) => ({
        x: x === null ? null : [edge(x, Number(cx) / columns), edge(x, (Number(cx) + 1) / columns)],
        y: [edge(y, Number(cy) / height), edge(y, (Number(cy) + 1) / height)],
        count: Number(n),
        median,
      }))
    },

    /**
     * The ids of the Pareto frontier of improvement against parameters, as `paretoFrontier` finds it, by one
     * pass of the database.
     */
    frontier: async (predicates: readonly Predicate[], better: 'smaller' | 'larger'): Promise<string[]> => {
      const order = Prisma.raw(better === 'smaller' ? 'ASC' : 'DESC')
      const rows = await (await connect()).$queryRaw<{ id: string }[]>`
        SELECT id FROM (
          SELECT c."id" AS id, c."params" AS params, c."improvement" AS v,
            max(c."improvement") OVER (ORDER BY c."params" ${order}, c."improvement" DESC, c."id"
              ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
          FROM "Claim" c
          WHERE ${sqlWhere(predicates)} AND c."params" IS NOT NULL AND c."improvement" IS NOT NULL) AS walked
        WHERE before IS NULL OR v > before ORDER BY params, id`
      return rows.map(({ id }) => id)
    },
  }
}
