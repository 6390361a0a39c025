import type { Claim } from '@/lib/domain/claim'
import type { ReviewStatus } from '@/lib/domain/vocabulary'
import type { Cursor } from '@/lib/query/cursor'
import type { Count, FacetKey } from '@/lib/query/facets'
import { FACETS } from '@/lib/query/facets'
import type { Predicate } from '@/lib/query/predicate'
import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import { claimsNotShipped, claimsOfIds, claimsOfPaper } from './claim-rows'
import type { Answer } from './columns/answers'
import { sizeShared } from './columns/bits'
import { countDevices, countValues } from './columns/counts'
import type { Mirror } from './columns/mirror'
import { firstOf } from './columns/order'
import { setsOf } from './columns/sets'
import { keptClaims } from './kept-claims'

export type ClaimQuery = {
  readonly predicates: readonly Predicate[]
  readonly sort: readonly Sort[]
  readonly limit: number
  readonly cursor?: Cursor | null
}

export type ClaimPage = { readonly claims: Claim[]; readonly next: Cursor | null }

/** Reading claims. Only accepted ones are found by a filter; by id, every one. */
export function claimStore(mirror: Mirror, ask: Answer) {
  const keep = keptClaims()
  /** The ids of a page's claims, of which state they are, and whether more follow. */
  const idsOf = async ({ predicates, sort, limit, cursor = null }: ClaimQuery) => {
    const reader = await mirror.reader()
    return ask(predicates, (columns, rows) => {
      const first = firstOf(columns, reader, rows, { sort, cursor, most: limit + 1 })
      return {
        columns,
        ids: first.slice(0, limit).map((row) => columns.ids[row] ?? ''),
        hasMore: first.length > limit,
      }
    })
  }
  const byIds = async (ids: readonly string[]): Promise<Claim[]> => claimsOfIds(await mirror.reader(), ids)

  return {
    byIds,

    page: async (query: ClaimQuery): Promise<ClaimPage> => {
      const { columns, ids, hasMore } = await idsOf(query)
      const claims = keep(columns, await mirror.reader(), ids)
      const last = claims.at(-1)
      return { claims, next: hasMore && last !== undefined ? cursorAt(last, query.sort) : null }
    },

    count: (predicates: readonly Predicate[]): Promise<number> =>
      ask(predicates, (_columns, { count }) => count),

    /** A paper's claims as they stand in its abstract. */
    ofPaper: async (slug: string, reviewStatus: ReviewStatus): Promise<Claim[]> =>
      claimsOfPaper(await mirror.reader(), slug, reviewStatus),

    /** Every claim that did not come with the shipped dataset, whatever its review says, paper by paper. */
    async *notShipped(): AsyncGenerator<Claim> {
      yield* claimsNotShipped(await mirror.reader())
    },

    /** How many matching claims have each value of a facet. */
    countBy: (facet: FacetKey, predicates: readonly Predicate[]): Promise<Count[]> => {
      const { column } = FACETS[facet]
      return ask(predicates, (columns, selection) =>
        column === 'hardware' ? countDevices(columns, selection) : countValues(columns, selection, column),
      )
    },

    /** Matching claims whose model's size is not stated. */
    countWithoutParams: (predicates: readonly Predicate[]): Promise<number> =>
      ask(
        predicates,
        (columns, { bits, count }) => count - sizeShared(bits, setsOf(columns).known('params')),
      ),

    /** Matching claims whose paper's technique is not known. */
    countWithoutTechnique: (predicates: readonly Predicate[]): Promise<number> =>
      ask(predicates, (columns, { bits }) => sizeShared(bits, setsOf(columns).without('technique'))),
  }
}

/** A claim's sorted values: the paper's repeat in its row. */
function cursorAt(claim: Claim, sort: readonly Sort[]): Cursor {
  const row = { ...claim, paperTitle: claim.paper.title, year: claim.paper.year }
  return { sort, values: sort.map(({ key }) => row[SORT_COLUMNS[key].column]), id: claim.id }
}
