import { isKeyOf, METRIC_FAMILIES, type MetricFamily, NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { HeatCell, ResultGroup, TimelineYear } from '@/lib/query/chart/chart'
import type { ClaimStats } from '@/lib/query/chart/summary'
import type { Predicate } from '@/lib/query/predicate'
import type { Database } from '@/lib/store/connection'
import { Prisma } from '@/lib/store/generated/client'
import { sqlWhere } from '@/lib/store/sql-where'
import { medianSql, ranked, reasonsSql, summarySql } from './sql-texts'

const { sql } = Prisma

/** Numbers come as bigint where SQLite counts. */
type Count = bigint | number
const familyOf = (text: string): MetricFamily => (isKeyOf(METRIC_FAMILIES, text) ? text : 'other')
const pairOf = (low: number | null, high: number | null) =>
  low === null || high === null ? null : ([low, high] as const)

/** Figures about all claims that a filter shows, as the database finds them. */
export function statisticsByQuery(database: Database) {
  return {
    /** What a chart says of its claims in a line, and what it cannot place. */
    summary: async (predicates: readonly Predicate[]): Promise<ClaimStats> => {
      const where = sqlWhere(predicates)
      const [[all], medians, reasons] = await Promise.all([
        database.$queryRaw<SummaryRow[]>(summarySql(where)),
        database.$queryRaw<{ median: number | null }[]>(medianSql(where)),
        database.$queryRaw<{ reason: string | null; count: Count }[]>(reasonsSql(where)),
      ])
      if (all === undefined) throw new Error('A count gave no row')
      return {
        claims: Number(all.claims),
        papers: Number(all.papers),
        params: pairOf(all.paramsLow, all.paramsHigh),
        paramsWithFactor: pairOf(all.placedLow, all.placedHigh),
        improvement: pairOf(all.improvementLow, all.improvementHigh),
        medianImprovement: medians[0]?.median ?? null,
        withImprovement: Number(all.withImprovement),
        qualityPoints: Number(all.qualityPoints ?? 0),
        withoutHardware: Number(all.withoutHardware ?? 0),
        metric: all.metricLow === all.metricHigh ? all.metricLow : null,
        family: all.familyLow !== null && all.familyLow === all.familyHigh ? familyOf(all.familyLow) : null,
        reasons: reasons.map(({ reason, count }) => ({
          reason: reason !== null && isKeyOf(NO_IMPROVEMENT_REASONS, reason) ? reason : 'no_baseline_value',
          count: Number(count),
        })),
      }
    },

    /** Count, median and best improvement of every technique and family that occur together. */
    byTechniqueAndFamily: async (predicates: readonly Predicate[]): Promise<HeatCell[]> => {
      const rows = await database.$queryRaw<
        { technique: string; family: string; count: Count; median: number | null; best: number | null }[]
      >`
        WITH placed AS (
          SELECT t."techniqueSlug" AS technique, c."metricFamily" AS family, c."improvement" AS v,
            c."improvementHigh" AS high FROM "Claim" c
          JOIN "ClaimTechnique" t ON t."claimId" = c."id" WHERE ${sqlWhere(predicates)}),
        ranked AS (
          SELECT technique, family, v,
            row_number() OVER (PARTITION BY technique, family ORDER BY v) AS r,
            count(*) OVER (PARTITION BY technique, family) AS n
          FROM placed WHERE v IS NOT NULL),
        medians AS (
          SELECT technique, family, avg(v) AS median FROM ranked
          WHERE r IN ((n + 1) / 2, (n + 2) / 2) GROUP BY 1, 2)
        SELECT p.technique, p.family, count(*) AS count, m.median AS median,
          max(coalesce(p.high, p.v)) AS best
        FROM placed p LEFT JOIN medians m ON m.technique = p.technique AND m.family = p.family
        GROUP BY p.technique, p.family, m.median`
      return rows.map(({ family, count, ...row }) => ({
        ...row,
        family: familyOf(family),
        count: Number(count),
      }))
    },

    /** Years with their claims by family, and the quartiles of the improvement factors (nearest rank). */
    byYear: async (predicates: readonly Predicate[]): Promise<TimelineYear[]> => {
      const where = sql`${sqlWhere(predicates)} AND c."year" IS NOT NULL`
      const [counts, papers, spread] = await Promise.all([
        database.$queryRaw<{ year: Count; family: string; count: Count }[]>`
          SELECT c."year" AS year, c."metricFamily" AS family, count(*) AS count
          FROM "Claim" c WHERE ${where} GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2`,
        database.$queryRaw<{ year: Count; papers: Count }[]>`
          SELECT c."year" AS year, count(DISTINCT c."paperSlug") AS papers
          FROM "Claim" c WHERE ${where} GROUP BY 1`,
        database.$queryRaw<{ year: Count; n: Count; low: number; median: number; high: number }[]>`
          WITH ranked AS (${ranked(sql`c."year"`, where)})
          SELECT year, n, avg(CASE WHEN r IN ((n + 1) / 2, (n + 2) / 2) THEN v END) AS median,
            max(CASE WHEN r <= (n + 3) / 4 THEN v END) AS low,
            min(CASE WHEN r >= (3 * n + 3) / 4 THEN v END) AS high
          FROM ranked GROUP BY year, n`,
      ])
      return [...new Set(counts.map(({ year }) => Number(year)))].map((year) => {
        const families = counts.filter((row) => Number(row.year) === year)
        const found = spread.find((row) => Number(row.year) === year)
        return {
          year,
          count: families.reduce((sum, { count }) => sum + Number(count), 0),
          papers: Number(papers.find((row) => Number(row.year) === year)?.papers ?? 0),
          families: families.map(({ family, count }) => ({ family: familyOf(family), count: Number(count) })),
          improvement:
            found === undefined
              ? null
              : { count: Number(found.n), low: found.low, median: found.median, high: found.high },
        }
      })
    },

    /** The best claims of every family, with how many there are and their median improvement. */
    byFamily: async (
      predicates: readonly Predicate[],
      most: number,
    ): Promise<{ family: MetricFamily; count: number; median: number; ids: string[] }[]> => {
      const where = sqlWhere(predicates)
      const [medians, best] = await Promise.all([
        database.$queryRaw<{ family: string; n: Count; median: number }[]>`
          WITH ranked AS (${ranked(sql`c."metricFamily"`, where)})
          SELECT "metricFamily" AS family, n, avg(v) AS median FROM ranked
          WHERE r IN ((n + 1) / 2, (n + 2) / 2) GROUP BY 1, 2 ORDER BY 2 DESC, 1`,
        database.$queryRaw<{ id: string; family: string }[]>`
          SELECT id, family FROM (
            SELECT c."id" AS id, c."metricFamily" AS family,
              row_number() OVER (PARTITION BY c."metricFamily" ORDER BY c."improvement" DESC, c."id") AS r
            FROM "Claim" c WHERE ${where} AND c."improvement" IS NOT NULL) AS placed
          WHERE r <= ${most} ORDER BY family, r`,
      ])
      return medians.map(({ family, n, median }) => ({
        family: familyOf(family),
        count: Number(n),
        median,
        ids: best.filter((row) => row.family === family).map(({ id }) => id),
      }))
    },

    /** Absolute results by metric, task and unit, a row a paper: what result groups are counted from. */
    absoluteResults: async (
      predicates: readonly Predicate[],
    ): Promise<(Omit<ResultGroup, 'papers'> & { readonly paper: string })[]> => {
      const rows = await database.$queryRaw<
        { metric: string; task: string | null; unit: string; paper: string; claims: Count }[]
      >`
        SELECT c."metric" AS metric, c."task" AS task, c."unit" AS unit, c."paperSlug" AS paper, count(*) AS claims
        FROM "Claim" c WHERE ${sqlWhere(predicates)} AND c."valueRelation" = 'absolute'
        GROUP BY 1, 2, 3, 4`
      return rows.map((row) => ({ ...row, claims: Number(row.claims) }))
    },
  }
}

type SummaryRow = {
  claims: Count
  papers: Count
  paramsLow: number | null
  paramsHigh: number | null
  placedLow: number | null
  placedHigh: number | null
  improvementLow: number | null
  improvementHigh: number | null
  withImprovement: Count
  qualityPoints: Count | null
  withoutHardware: Count | null
  metricLow: string | null
  metricHigh: string | null
  familyLow: string | null
  familyHigh: string | null
}
