import { LRUCache } from 'lru-cache'
import type { Claim } from '@/lib/domain/claim'
import { claimsOfIds } from './claim-rows'
import type { Columns } from './columns/columns'
import type { Reader } from './reader'

/** Two crowded charts and their tables, some ten megabytes. */
const MOST = 6000

/**
 * Reads claims of one state of the columns and keeps those that were asked for last: a page and its chart show
 * the same ones, and the best of a filter are the best of many. Another state has claims of its own.
 */
export function keptClaims(): (columns: Columns, reader: Reader, ids: readonly string[]) => Claim[] {
  const states = new WeakMap<Columns, LRUCache<string, Claim>>()
  return (columns, reader, ids) => {
    const kept = states.get(columns) ?? new LRUCache<string, Claim>({ max: MOST })
    states.set(columns, kept)
    const read = claimsOfIds(
      reader,
      ids.filter((id) => !kept.has(id)),
    )
    const fresh = new Map(read.map((claim) => [claim.id, claim]))
    const claims = ids.flatMap((id) => fresh.get(id) ?? kept.get(id) ?? [])
    for (const claim of read) kept.set(claim.id, claim)
    return claims
  }
}
