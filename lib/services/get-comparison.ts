import { ClaimboardError } from '@/lib/domain/errors'
import { changesSince, compareRows } from '@/lib/query/compare-rows'
import type { PinnedView } from '@/lib/query/views'
import { type Deps, defaults } from './deps'
import { judgeComparability } from './judge-comparability'

/**
 * A pinned comparison as it was pinned, with what has changed in the dataset since.
 * @throws ClaimboardError `not_found`
 */
export async function getComparison(slug: string, { store }: Deps = defaults): Promise<PinnedView> {
  const comparison = await store.comparisons.bySlug(slug)
  if (comparison === null) {
    throw new ClaimboardError('not_found', `There is no pinned comparison ${slug.slice(0, 64)}`)
  }
  const [now, devices, revision] = await Promise.all([
    store.claims.byIds(comparison.claims.map(({ id }) => id)),
    store.devices.list(),
    store.revision(),
  ])
  return {
    comparison,
    rows: compareRows(comparison.claims),
    comparability: judgeComparability(comparison.claims, devices),
    changes: changesSince(comparison.claims, now),
    revision,
  }
}
