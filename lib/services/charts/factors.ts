import { quantityOf } from '@/lib/analysis/axis-value'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { factorMark, type Mark, splitMarks } from '@/lib/query/chart/mark'
import type { Plane } from '@/lib/query/chart/scatter'
import type { Predicate } from '@/lib/query/predicate'
import { DEFAULT_SORT } from '@/lib/query/sort'
import type { XAxisKey } from '@/lib/query/view-labels'
import type { ChartContext } from './context'

/** A chart draws this many claims one by one; beyond it the database counts them in cells. */
export const MAX_MARKS = 2000

export const WITH_FACTOR: Predicate = { kind: 'known', column: 'improvement', known: true }

/** A plane that has no axis yet. */
export type Bare = Omit<Plane, 'y' | 'noChange'>

/** Claims with a factor on their plane, and how many more there are. */
export type Factors = { readonly plane: Bare; readonly claims: readonly Claim[]; readonly beyond: number }

/** A claim's improvement factor against a quantity; nothing for a claim without one. */
export function factorOn(claim: Claim, axis: XAxisKey, devices: readonly Device[]): Mark[] {
  const mark = factorMark(claim, quantityOf(claim, axis, devices))
  return mark === null ? [] : [mark]
}

/** The claims with a factor, the best first, as many as are drawn one by one. */
export async function factorsOf(
  { predicates, stats, devices, store }: ChartContext,
  axis: XAxisKey,
): Promise<Factors> {
  const { claims } = await store.claims.page({
    predicates: [...predicates, WITH_FACTOR],
    sort: DEFAULT_SORT,
    limit: MAX_MARKS,
  })
  const marks = claims.flatMap((claim) => factorOn(claim, axis, devices))
  return {
    plane: { ...splitMarks(marks), tiles: [], unscaledTiles: [] },
    claims,
    beyond: stats.withImprovement - claims.length,
  }
}
