import { compareRows } from '@/lib/query/compare-rows'
import type { CompareView } from '@/lib/query/views'
import { type Deps, defaults } from './deps'
import { judgeComparability } from './judge-comparability'

/** Claims side by side, in the order of the ids; ids that name no claim are named. */
export async function compareClaims(
  ids: readonly string[],
  { store }: Deps = defaults,
): Promise<Omit<CompareView, 'notices'>> {
  const [claims, devices, revision] = await Promise.all([
    store.claims.byIds(ids),
    store.devices.list(),
    store.revision(),
  ])
  const missing = ids.filter((id) => !claims.some((claim) => claim.id === id))
  return {
    claims,
    rows: compareRows(claims),
    comparability: judgeComparability(claims, devices),
    missing,
    revision,
  }
}
