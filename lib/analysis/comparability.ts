import type { Comparability, ComparabilityReason, ComparableSubset } from '@/lib/domain/comparability'
import type { Device } from '@/lib/domain/device'
import { COMPARABILITY_VERDICTS, type ComparabilityVerdict, keysOf } from '@/lib/domain/vocabulary'
import { type ComparedClaim, groupBy } from './comparability/aspect'
import { ASPECTS } from './comparability/aspects'

/** From the best to the worst. */
const VERDICTS = keysOf(COMPARABILITY_VERDICTS)
const rank = (verdict: ComparabilityVerdict) => VERDICTS.indexOf(verdict)

function worst(reasons: readonly ComparabilityReason[]): ComparabilityVerdict {
  return reasons.reduce<ComparabilityVerdict>(
    (verdict, reason) => (rank(reason.verdict) > rank(verdict) ? reason.verdict : verdict),
    'comparable',
  )
}

/**
 * Whether two or more claims may be compared, with every reason that speaks against it: the verdict is
 * the worst of them. A single claim is comparable with itself.
 */
export function comparabilityOf(claims: readonly ComparedClaim[], devices: readonly Device[]): Comparability {
  if (claims.length < 2) return { verdict: 'comparable', reasons: [] }
  const reasons = ASPECTS.flatMap(({ judge }) => judge(claims, devices) ?? [])
  return { verdict: worst(reasons), reasons }
}

/** The comparability of every two claims: `[row][column]`, in the order of the claims. */
export function comparabilityMatrix(
  claims: readonly ComparedClaim[],
  devices: readonly Device[],
): Comparability[][] {
  const upper = claims.map((claim, row) =>
    claims.map((other, column) => (column <= row ? null : comparabilityOf([claim, other], devices))),
  )
  return claims.map((_, row) =>
    claims.map(
      (_other, column) =>
        upper[row]?.[column] ?? upper[column]?.[row] ?? { verdict: 'comparable' as const, reasons: [] },
    ),
  )
}

type Subset = { readonly claims: readonly ComparedClaim[]; readonly filter: ComparableSubset['filter'] }

/** All subsets that filters leave when each aspect that differs is narrowed to one of its values, in turn. */
function subsetsOf(subset: Subset, devices: readonly Device[]): Subset[] {
  const { reasons } = comparabilityOf(subset.claims, devices)
  const offending = ASPECTS.find(
    ({ aspect, narrow }) =>
      narrow !== null &&
      !subset.filter.some(({ key }) => key === narrow.key) &&
      reasons.some((reason) => reason.aspect === aspect),
  )
  const narrow = offending?.narrow
  if (narrow == null) return [subset]
  return groupBy(subset.claims, (claim) => narrow.of(claim)?.value ?? null).flatMap(([value, claims]) => {
    const [first] = claims
    const words = first === undefined ? null : (narrow.of(first)?.words ?? null)
    if (value === null || words === null || claims.length < 2) return []
    return subsetsOf({ claims, filter: [...subset.filter, { key: narrow.key, value, words }] }, devices)
  })
}

/**
 * A filter that leaves the largest subset of two or more claims with a better verdict than all of them
 * have together; null where no filter does. Differences that no filter can take away (baselines,
 * settings) may remain, and its verdict says so.
 */
export function makeComparable(
  claims: readonly ComparedClaim[],
  devices: readonly Device[],
): ComparableSubset | null {
  const { verdict } = comparabilityOf(claims, devices)
  if (verdict === 'comparable') return null
  const [best] = subsetsOf({ claims, filter: [] }, devices)
    .map((subset) => ({ ...subset, verdict: comparabilityOf(subset.claims, devices).verdict }))
    .filter((subset) => rank(subset.verdict) < rank(verdict))
    .sort((a, b) => rank(a.verdict) - rank(b.verdict) || b.claims.length - a.claims.length)
  if (best === undefined) return null
  return { claims: best.claims.map(({ id }) => id), verdict: best.verdict, filter: best.filter }
}
