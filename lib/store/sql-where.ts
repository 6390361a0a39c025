import type { Predicate } from '@/lib/query/predicate'
import { Prisma } from './generated/client'
import { matchQuery } from './text-search'

/**
 * A filter as SQL, for what is read in the order of the database, row by row. Values are always
 * bound; names come from closed lists. `c` is the claim's alias.
 */
export function sqlWhere(predicates: readonly Predicate[]): Prisma.Sql {
  return Prisma.join([Prisma.sql`c."reviewStatus" = 'accepted'`, ...predicates.map(condition)], ' AND ')
}

/** A column of the claim; only ever called with names that are written in this program. */
const column = (name: Extract<Predicate, { column: string }>['column']): Prisma.Sql =>
  Prisma.raw(`c."${name}"`)

function condition(predicate: Predicate): Prisma.Sql {
  switch (predicate.kind) {
    case 'among':
      return among(predicate)
    case 'at_least': {
      const low = Prisma.sql`${column(predicate.column)} >= ${predicate.value}`
      return predicate.highColumn === null
        ? low
        : Prisma.sql`(${low} OR ${Prisma.raw(`c."${predicate.highColumn}"`)} >= ${predicate.value})`
    }
    case 'at_most':
      return Prisma.sql`${column(predicate.column)} <= ${predicate.value}`
    case 'known':
      return Prisma.sql`${column(predicate.column)} IS ${Prisma.raw(predicate.known ? 'NOT NULL' : 'NULL')}`
    case 'words': {
      const query = matchQuery(predicate.words)
      if (predicate.words.length === 0) return Prisma.sql`1 = 1`
      return query === null
        ? Prisma.sql`1 = 0`
        : Prisma.sql`c."row" IN (SELECT rowid FROM "ClaimText" WHERE "ClaimText" MATCH ${query})`
    }
  }
}

function among({ column: name, values }: Extract<Predicate, { kind: 'among' }>): Prisma.Sql {
  const list = Prisma.join([...values])
  switch (name) {
    case 'technique':
      return Prisma.sql`EXISTS (SELECT 1 FROM "ClaimTechnique" t WHERE t."claimId" = c."id" AND t."techniqueSlug" IN (${list}))`
    case 'hardware':
      return Prisma.sql`EXISTS (SELECT 1 FROM "ClaimDevice" d WHERE d."claimId" = c."id" AND d."hardwareKey" IN (${list}))`
    default:
      return Prisma.sql`${column(name)} IN (${list})`
  }
}
