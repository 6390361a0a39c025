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

/** Rows a round trip while everything is read in turn. */
const STREAM_BATCH = 500

/** Reading claims. Only accepted ones are found by a filter; by id, every one. */
export function claimStore(connect: () => Promise<Database>) {
  const page = async ({ predicates, sort, limit, cursor = null }: ClaimQuery): Promise<ClaimPage> => {
    const database = await connect()
    const where = whereOf(predicates)
    const rows = await database.claim.findMany({
      where: cursor === null ? where : { AND: [where, afterCursor(cursor)] },
      orderBy: orderOf(sort),
      include: CLAIM_INCLUDE,
      take: limit + 1,
    })
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    const next = rows.length > limit && last !== undefined ? cursorAt(last, sort) : null
    return { claims: shown.map(claimOfRow), next }
  }

  return {
    page,

    count: async (predicates: readonly Predicate[]): Promise<number> =>
      (await connect()).claim.count({ where: whereOf(predicates) }),

    /** Every matching claim in order, a batch at a time, so that any number fits in memory. */
    async *stream(predicates: readonly Predicate[], sort: readonly Sort[]): AsyncGenerator<Claim[]> {
      let cursor: Cursor | null = null
      do {
        const { claims, next }: ClaimPage = await page({ predicates, sort, limit: STREAM_BATCH, cursor })
        if (claims.length > 0) yield claims
        cursor = next
      } while (cursor !== null)
    },

    /** The claims with these ids that exist, in the order of the ids. */
    byIds: async (ids: readonly string[]): Promise<Claim[]> => {
      const rows = await (await connect()).claim.findMany({
        where: { id: { in: [...ids] } },
        include: CLAIM_INCLUDE,
      })
      const found = new Map(rows.map((row) => [row.id, claimOfRow(row)]))
      return ids.map((id) => found.get(id)).filter((claim) => claim !== undefined)
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
