import SQLite from 'better-sqlite3'
import { FACETS, SCALE_BANDS } from '@/lib/query/facets'
import { type FieldKey, type Filter, parseFilter, toPredicates } from '@/lib/query/filter'
import type { Predicate } from '@/lib/query/predicate'
import { foldSearchText } from '@/lib/query/search-text'
import { Prisma } from '@/lib/store/generated/client'
import { sqlWhere } from '@/lib/store/sql-where'
import { matchQuery } from '@/lib/store/text-search'
import { frontierSql, medianSql, reasonsSql, summarySql, tilesSql } from '../reference/sql-texts'

const { sql, raw } = Prisma
const MAX_MARKS = 2000
const PLANE = { x: [1e6, 1e12], y: [0.1, 1000] } as const

/**
 * The answers of the interface as bare SQL: prepared statements in this process, rows as they come, with an index
 * for every filter. No columns in memory, no checks of rows, no JSON, no HTTP.
 */
export function bareSql(file: string) {
  const database = new SQLite(file, { readonly: true })
  database.pragma('cache_size = -64000')
  const all = ({ sql: text, values }: Prisma.Sql): unknown[] =>
    database.prepare(text).all(...(values as (string | number)[]))
  const one = (query: Prisma.Sql): number => Number(Object.values(all(query)[0] as Record<string, number>)[0])
  const filterOf = (query: string): Filter => parseFilter(new URLSearchParams(query)).filter
  const count = (predicates: readonly Predicate[]) =>
    one(sql`SELECT count(*) FROM "Claim" c WHERE ${sqlWhere(predicates)}`)

  const rows = (predicates: readonly Predicate[], most: number): unknown[] =>
    all(sql`SELECT c.*, p."arxivId",
      (SELECT group_concat(d."name") FROM "ClaimDevice" d WHERE d."claimId" = c."id"),
      (SELECT group_concat(t."techniqueSlug") FROM "ClaimTechnique" t WHERE t."claimId" = c."id")
      FROM "Claim" c JOIN "Paper" p ON p."id" = c."paperId" WHERE ${sqlWhere(predicates)}
      ORDER BY c."improvement" DESC NULLS LAST, c."id" LIMIT ${most}`)

  const facet = (key: keyof typeof FACETS, predicates: readonly Predicate[]): unknown[] => {
    const where = sqlWhere(predicates)
    const { column } = FACETS[key]
    if (column === 'technique') {
      return all(sql`SELECT t."techniqueSlug", count(*) FROM "Claim" c
        JOIN "ClaimTechnique" t ON t."claimId" = c."id" WHERE ${where} GROUP BY 1`)
    }
    if (column === 'hardware') {
      return all(sql`SELECT d."hardwareKey", min(d."name"), count(DISTINCT c."id") FROM "Claim" c
        JOIN "ClaimDevice" d ON d."claimId" = c."id" WHERE ${where} GROUP BY 1`)
    }
    const name = raw(`c."${column}"`)
    return all(sql`SELECT ${name}, count(*) FROM "Claim" c WHERE ${where} GROUP BY 1`)
  }

  return {
    page: (query: string): void => {
      const predicates = toPredicates(filterOf(query))
      rows(predicates, 51)
      count(predicates)
    },

    facets: (query: string): void => {
      const filter = filterOf(query)
      for (const key of Object.keys(FACETS) as (keyof typeof FACETS)[])
        facet(key, toPredicates(filter, key as FieldKey))
      const open = { ...filter, params_min: null, params_max: null }
      for (const { from, to } of SCALE_BANDS)
        count(toPredicates({ ...open, params_min: from, params_max: to }))
      count([...toPredicates(open), { kind: 'known', column: 'params', known: false }])
    },

    chart: (query: string): void => {
      const predicates = toPredicates(filterOf(query))
      const where = sqlWhere(predicates)
      const [summary] = all(summarySql(where)) as { withImprovement: number }[]
      all(medianSql(where))
      all(reasonsSql(where))
      if ((summary?.withImprovement ?? 0) > MAX_MARKS) {
        all(tilesSql(where, { ...PLANE, columns: 48, rows: 30 }))
        all(tilesSql(where, { ...PLANE, x: null, columns: 1, rows: 30 }))
        all(frontierSql(where, 'smaller'))
      } else rows([...predicates, { kind: 'known', column: 'improvement', known: true }], MAX_MARKS)
    },

    search: (text: string): void => {
      const words = foldSearchText(text).split(' ')
      rows([{ kind: 'words', words }], 6)
      all(sql`SELECT "slug", "title", "year" FROM "Paper" WHERE "id" IN
        (SELECT rowid FROM "PaperText" WHERE "PaperText" MATCH ${matchQuery(words)}) ORDER BY "title" LIMIT 6`)
    },

    close: (): void => {
      database.close()
    },
  }
}
