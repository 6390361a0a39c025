import type { Claim } from '@/lib/domain/claim'
import type { ReviewStatus } from '@/lib/domain/vocabulary'
import type { Cursor } from '@/lib/query/cursor'
import type { Count, FacetKey } from '@/lib/query/facets'
import { FACETS } from '@/lib/query/facets'
import type { Predicate } from '@/lib/query/predicate'
import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import { CLAIM_INCLUDE, type ClaimRow, claimOfRow } from './claim-rows'
import type { Database } from './connection'
import { afterCursor, orderOf, whereOf } from './where'

export type ClaimQuery = {
  readonly predicates: readonly Predicate[]
  readonly sort: readonly Sort[]
  readonly limit: number
  readonly cursor?: Cursor | null
}

export type ClaimPage = { readonly claims: Claim[]; readonly next: Cursor | null }

/** Rows whose devices and techniques are fetched together: SQLite's driver binds at most 999 values a query. */
const AT_ONCE = 900

/** Rows by their ids, in that order, however many there are. */
async function rowsOf(database: Database, ids: readonly string[]): Promise<ClaimRow[]> {
  const found = new Map<string, ClaimRow>()
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const rows = await database.claim.findMany({ where: { id: { in: some } }, include: CLAIM_INCLUDE })
    for (const row of rows) found.set(row.id, row)
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Reading claims. Only accepted ones are found by a filter; by id, every one. */
export function claimStore(connect: () => Promise<Database>) {
  const page = async ({ predicates, sort, limit, cursor = null }: ClaimQuery): Promise<ClaimPage> => {
    const database = await connect()
    const where = whereOf(predicates)
    const asked = {
      where: cursor === null ? where : { AND: [where, afterCursor(cursor)] },
      orderBy: orderOf(sort),
      take: limit + 1,
    }
    const rows =
      limit < AT_ONCE
        ? await database.claim.findMany({ ...asked, include: CLAIM_INCLUDE })
        : await rowsOf(
            database,
            (await database.claim.findMany({ ...asked, select: { id: true } })).map(({ id }) => id),
          )
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next = rows.length > limit && last !== undefined ? cursorAt(last, sort) : null
    return { claims: shown.map(claimOfRow), next }
  }

  return {
    page,

    count: async (predicates: readonly Predicate[]): Promise<number> =>
      (await connect()).claim.count({ where: whereOf(predicates) }),

    /** The claims with these ids that exist, in the order of the ids. */
    byIds: async (ids: readonly string[]): Promise<Claim[]> => {
      return (await rowsOf(await connect(), ids)).map(claimOfRow)
    },

    /** A paper's claims as they stand in its abstract. */
    ofPaper: async (slug: string, reviewStatus: ReviewStatus): Promise<Claim[]> => {
      const rows = await (await connect()).claim.findMany({
        where: { paperSlug: slug, reviewStatus },
        orderBy: [{ evidenceStart: 'asc' }, { id: 'asc' }],
        include: CLAIM_INCLUDE,
      })
      return rows.map(claimOfRow)
    },

    /** Every claim that did not come with the shipped dataset, whatever its review says, paper by paper. */
    notShipped: async (): Promise<Claim[]> => {
      const rows = await (await connect()).claim.findMany({
        where: { origin: { not: 'curated' } },
        orderBy: [{ paperSlug: 'asc' }, { evidenceStart: 'asc' }, { id: 'asc' }],
        include: CLAIM_INCLUDE,
      })
      return rows.map(claimOfRow)
    },

    /** How many matching claims have each value of a facet. */
    countBy: async (facet: FacetKey, predicates: readonly Predicate[]): Promise<Count[]> => {
      const database = await connect()
      const claim = whereOf(predicates)
      const { column } = FACETS[facet]
      if (column === 'technique') {
        const groups = await database.claimTechnique.groupBy({
          by: ['techniqueSlug'],
          where: { claim },
          _count: true,
        })
        return groups.map(({ techniqueSlug, _count }) => ({ value: techniqueSlug, count: _count }))
      }
      if (column === 'hardware') {
        const groups = await database.claimDevice.groupBy({
          by: ['hardwareKey', 'claimId'],
          where: { claim },
          _min: { name: true },
        })
        return tally(
          groups.map(({ hardwareKey, _min }) => ({ value: hardwareKey, label: _min.name ?? hardwareKey })),
        )
      }
      const groups = await database.claim.groupBy({ by: [column], where: claim, _count: { _all: true } })
      return groups.flatMap((group) => {
        const value = group[column]
        return value === null ? [] : [{ value, count: group._count._all }]
      })
    },

    /** Matching claims whose model's size is not stated. */
    countWithoutParams: async (predicates: readonly Predicate[]): Promise<number> =>
      (await connect()).claim.count({ where: { AND: [whereOf(predicates), { params: null }] } }),

    /** Matching claims whose paper's technique is not known. */
    countWithoutTechnique: async (predicates: readonly Predicate[]): Promise<number> =>
      (await connect()).claim.count({ where: { AND: [whereOf(predicates), { techniques: { none: {} } }] } }),
  }
}

function cursorAt(row: ClaimRow, sort: readonly Sort[]): Cursor {
  return { sort, values: sort.map(({ key }) => row[SORT_COLUMNS[key].column]), id: row.id }
}

/** One claim may name a device twice; it counts once. */
function tally(values: readonly { value: string; label: string }[]): Count[] {
  const counts = new Map<string, { value: string; label: string; count: number }>()
  for (const { value, label } of values) {
    const seen = counts.get(value)
    if (seen === undefined) counts.set(value, { value, label, count: 1 })
    else seen.count += 1
  }
  return [...counts.values()]
}
