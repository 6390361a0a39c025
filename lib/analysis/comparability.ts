import type {
  Comparability,
  ComparabilityAspect,
  ComparabilityReason,
  ComparableSubset,
} from '@/lib/domain/comparability'
import type { Device } from '@/lib/domain/device'
import { COMPARABILITY_VERDICTS, type ComparabilityVerdict, keysOf } from '@/lib/domain/vocabulary'
import type { ComparedClaim } from './comparability/aspect'
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

type Subset = {
  readonly claims: readonly ComparedClaim[]
  readonly filter: ComparableSubset['filter']
  readonly verdict: ComparabilityVerdict
}

/**
 * The subsets that filters leave when each aspect that differs is narrowed in turn; what only calls for
 * caution may also be left as it is, since another difference may call for it anyway.
 */
function subsetsOf(
  { claims, filter }: Omit<Subset, 'verdict'>,
  devices: readonly Device[],
  settled: ReadonlySet<ComparabilityAspect> = new Set(),
): Subset[] {
  const { verdict, reasons } = comparabilityOf(claims, devices)
  const offending = ASPECTS.find(
    ({ aspect, narrow }) =>
      !settled.has(aspect) && reasons.some((reason) => reason.aspect === aspect) && narrow(claims).length > 0,
  )
  if (offending === undefined) return [{ claims, filter, verdict }]
  const next = new Set([...settled, offending.aspect])
  const isTolerable = reasons.some(
    (reason) => reason.aspect === offending.aspect && reason.verdict === 'caution',
  )
  const narrowed = offending.narrow(claims).flatMap((narrowing) => {
    const kept = claims.filter(narrowing.has)
    if (kept.length < 2 || kept.length === claims.length) return []
    return subsetsOf({ claims: kept, filter: [...filter, ...narrowing.filter] }, devices, next)
  })
  return isTolerable ? [...narrowed, ...subsetsOf({ claims, filter }, devices, next)] : narrowed
}

/**
 * A filter that leaves the largest subset of two or more claims with the best verdict that can be had;
 * null where none is better than all of them have together. Differences that no filter can take away
 * (baselines, settings) may remain, and its verdict says so.
 */
export function makeComparable(
  claims: readonly ComparedClaim[],
  devices: readonly Device[],
): ComparableSubset | null {
  const { verdict } = comparabilityOf(claims, devices)
  if (verdict === 'comparable') return null
  const [best] = subsetsOf({ claims, filter: [] }, devices)
    .filter((subset) => rank(subset.verdict) < rank(verdict))
    .sort(
      (a, b) =>
        rank(a.verdict) - rank(b.verdict) ||
        b.claims.length - a.claims.length ||
        a.filter.length - b.filter.length,
    )
  if (best === undefined) return null
  return { claims: best.claims.map(({ id }) => id), verdict: best.verdict, filter: best.filter }
}
