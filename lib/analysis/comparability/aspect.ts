import type { Claim } from '@/lib/domain/claim'
import type { ComparabilityAspect, ComparabilityReason, ComparableSubset } from '@/lib/domain/comparability'
import type { Device } from '@/lib/domain/device'
import type { ComparabilityVerdict } from '@/lib/domain/vocabulary'

/** The parts of a claim that decide what it may stand beside. */
export type ComparedClaim = Claim

/** One thing that claims are held side by side by. */
export type Aspect = {
  readonly aspect: ComparabilityAspect
  /** What differs, or is missing, between these claims; null where nothing does. */
  readonly judge: (claims: readonly ComparedClaim[], devices: readonly Device[]) => ComparabilityReason | null
  /** The filters that take this difference away, each with the claims that it leaves; none where no filter can. */
  readonly narrow: (claims: readonly ComparedClaim[]) => readonly Narrowing[]
}

/** Entries of the address, and whether a claim passes them. */
export type Narrowing = {
  readonly filter: ComparableSubset['filter']
  readonly has: (claim: ComparedClaim) => boolean
}

/** A filter a value: a claim's value is null where the filter never lets it pass. */
export const byValue =
  (key: string, of: (claim: ComparedClaim) => { readonly value: string; readonly words: string } | null) =>
  (claims: readonly ComparedClaim[]): Narrowing[] => {
    const words = new Map(claims.flatMap((claim) => of(claim) ?? []).map((each) => [each.value, each.words]))
    return [...words].map(([value, said]) => ({
      filter: [{ key, value, words: said }],
      has: (claim) => of(claim)?.value === value,
    }))
  }

/** Nothing in the address narrows it. */
export const byNothing = (): Narrowing[] => []

/** Claims of one value, in the order in which the values first appear. */
export function groupBy<T>(claims: readonly T[], key: (claim: T) => string | null): [string | null, T[]][] {
  const groups = new Map<string | null, T[]>()
  for (const claim of claims) {
    const value = key(claim)
    const group = groups.get(value)
    if (group === undefined) groups.set(value, [claim])
    else group.push(claim)
  }
  return [...groups]
}

const NAMED = 3
const VALUES = 4

/** "FastNet, SlowNet and 4 more". */
export function names(claims: readonly ComparedClaim[]): string {
  const subjects = [...new Set(claims.map(({ subject }) => subject))]
  if (subjects.length <= NAMED) return subjects.join(', ')
  return `${subjects.slice(0, NAMED - 1).join(', ')} and ${subjects.length - NAMED + 1} more`
}

/** A difference between claims as a reason: every value with the claims that have it. */
export function difference(
  aspect: ComparabilityAspect,
  verdict: Exclude<ComparabilityVerdict, 'comparable'>,
  claims: readonly ComparedClaim[],
  say: { readonly what: string; readonly value: (claim: ComparedClaim) => string | null },
): ComparabilityReason {
  const groups = groupBy(claims, say.value)
  const told = groups
    .slice(0, VALUES)
    .map(([value, of]) => `${value ?? 'not stated'} (${names(of)})`)
    .join('; ')
  const more = groups.length > VALUES ? `; and ${groups.length - VALUES} more` : ''
  return {
    aspect,
    verdict,
    // What nobody states needs no list of those who do not.
    sentence: groups.length === 1 ? `${say.what}.` : `${say.what}: ${told}${more}.`,
    values: claims.map((claim) => ({ claim: claim.id, value: say.value(claim) })),
  }
}

/** Different and missing values of one field: each kind of difference has its own verdict, null where it does not matter. */
export function differing(
  aspect: ComparabilityAspect,
  claims: readonly ComparedClaim[],
  rule: {
    readonly value: (claim: ComparedClaim) => string | null
    readonly different: {
      readonly what: string
      readonly verdict: Exclude<ComparabilityVerdict, 'comparable'>
    }
    readonly missing: {
      readonly what: string
      readonly verdict: Exclude<ComparabilityVerdict, 'comparable'>
    } | null
  },
): ComparabilityReason | null {
  const values = new Set(claims.map(rule.value))
  const isMissing = values.delete(null)
  if (values.size > 1)
    return difference(aspect, rule.different.verdict, claims, {
      what: rule.different.what,
      value: rule.value,
    })
  if (isMissing && values.size === 1 && rule.missing !== null)
    return difference(aspect, rule.missing.verdict, claims, {
      what: rule.missing.what,
      value: rule.value,
    })
  return null
}
