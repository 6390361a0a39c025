import type { Grid } from '@/lib/store/density'
import { Prisma } from '@/lib/store/generated/client'

const { sql } = Prisma

/** The rows of a filter, the improvement's place among those of its group, and their number. */
export const ranked = (group: Prisma.Sql, where: Prisma.Sql) => sql`
  SELECT ${group}, c."improvement" AS v,
    row_number() OVER (PARTITION BY ${group} ORDER BY c."improvement") AS r,
    count(*) OVER (PARTITION BY ${group}) AS n
  FROM "Claim" c WHERE ${where} AND c."improvement" IS NOT NULL`

/** Counts, bounds and what all claims share. */
export const summarySql = (where: Prisma.Sql) => sql`
  SELECT count(*) AS claims, count(DISTINCT c."paperSlug") AS papers,
    min(c."params") AS "paramsLow", max(coalesce(c."paramsHigh", c."params")) AS "paramsHigh",
    min(CASE WHEN c."improvement" IS NOT NULL THEN c."params" END) AS "placedLow",
    max(CASE WHEN c."improvement" IS NOT NULL THEN coalesce(c."paramsHigh", c."params") END) AS "placedHigh",
    min(c."improvement") AS "improvementLow",
    max(coalesce(c."improvementHigh", c."improvement")) AS "improvementHigh",
    count(c."improvement") AS "withImprovement",
    sum(CASE WHEN c."metricFamily" = 'quality' AND c."valueRelation" = 'points' THEN 1 ELSE 0 END) AS "qualityPoints",
    sum(CASE WHEN EXISTS (SELECT 1 FROM "ClaimDevice" d WHERE d."claimId" = c."id") THEN 0 ELSE 1 END) AS "withoutHardware",
    min(c."metric") AS "metricLow", max(c."metric") AS "metricHigh",
    min(c."metricFamily") AS "familyLow", max(c."metricFamily") AS "familyHigh"
  FROM "Claim" c WHERE ${where}`

export const medianSql = (where: Prisma.Sql) => sql`
  WITH ranked AS (${ranked(sql`c."reviewStatus"`, where)})
  SELECT avg(v) AS median FROM ranked WHERE r IN ((n + 1) / 2, (n + 2) / 2)`

export const reasonsSql = (where: Prisma.Sql) => sql`
  SELECT c."noImprovementReason" AS reason, count(*) AS count FROM "Claim" c
  WHERE ${where} AND c."improvement" IS NULL GROUP BY 1 ORDER BY 2 DESC, 1`

/** What lies in a part of the plane of improvement against parameters. */
export const inside = ({ x, y }: Pick<Grid, 'x' | 'y'>): Prisma.Sql =>
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

/** Cells with their number and median improvement. */
export const tilesSql = (where: Prisma.Sql, grid: Grid) => {
  const { x, y, columns, rows } = grid
  return sql`
    WITH placed AS (
      SELECT ${x === null ? sql`0` : cell('params', x, columns)} AS cx, ${cell('improvement', y, rows)} AS cy,
        c."improvement" AS v
      FROM "Claim" c WHERE ${where} AND ${inside(grid)}),
    ranked AS (
      SELECT cx, cy, v, row_number() OVER (PARTITION BY cx, cy ORDER BY v) AS r,
        count(*) OVER (PARTITION BY cx, cy) AS n FROM placed)
    SELECT cx, cy, n, avg(v) AS median FROM ranked
    WHERE r IN ((n + 1) / 2, (n + 2) / 2) GROUP BY cx, cy, n ORDER BY cx, cy`
}

/** The frontier of improvement against parameters, as `paretoFrontier` finds it. */
export const frontierSql = (where: Prisma.Sql, better: 'smaller' | 'larger') => sql`
  SELECT id FROM (
    SELECT c."id" AS id, c."params" AS params, c."improvement" AS v,
      max(c."improvement") OVER (ORDER BY c."params" ${Prisma.raw(better === 'smaller' ? 'ASC' : 'DESC')},
        c."improvement" DESC, c."id" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
    FROM "Claim" c
    WHERE ${where} AND c."params" IS NOT NULL AND c."improvement" IS NOT NULL) AS walked
  WHERE before IS NULL OR v > before ORDER BY params, id`
