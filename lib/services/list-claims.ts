import type { Claim } from '@/lib/domain/claim'
import { ClaimboardError } from '@/lib/domain/errors'
import { decodeCursor, encodeCursor } from '@/lib/query/cursor'
import { DEFAULT_LIMIT, type Filter, sortOf, toPredicates } from '@/lib/query/filter'
import { type Deps, defaults } from './deps'

export type ClaimList = {
  readonly claims: readonly Claim[]
  readonly total: number
  /** What to send as `cursor` for the next page; null on the last one. */
  readonly nextCursor: string | null
  readonly revision: string
}

/**
 * One page of accepted claims.
 * @throws ClaimboardError `invalid_query` where the cursor is not one that this sorting gave.
 */
export async function listClaims(filter: Filter, { store }: Deps = defaults): Promise<ClaimList> {
  const predicates = toPredicates(filter)
  const sort = sortOf(filter)
  const cursor = filter.cursor === null ? null : decodeCursor(filter.cursor, sort)
  if (filter.cursor !== null && cursor === null) {
    throw new ClaimboardError('invalid_query', 'The cursor is not one that this query gave', [
      { where: 'cursor', message: 'must be the nextCursor of a page with the same sort' },
    ])
  }
  const [{ claims, next }, total, revision] = await Promise.all([
    store.claims.page({ predicates, sort, limit: filter.limit ?? DEFAULT_LIMIT, cursor }),
    store.claims.count(predicates),
    store.revision(),
  ])
  return { claims, total, nextCursor: next === null ? null : encodeCursor(next), revision }
}
