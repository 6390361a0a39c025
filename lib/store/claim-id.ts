import type { StatedClaim } from '@/lib/domain/claim'
import { fingerprint, shortKey } from './fingerprint'

type Figure = Pick<StatedClaim, 'value' | 'valueHigh' | 'unit' | 'evidence'>

/** 50 bits: among a million claims, two with one id are not to be expected (one in 2,000). */
const KEY_LENGTH = 10

/**
 * Ids for all claims of one paper, in their order. An id follows from the paper's title key, the figure and,
 * where a figure stands several times, which of them it is. So the same claim keeps its id when its other
 * fields are corrected or read better, and an extracted claim meets the curated one that says the same.
 */
export function claimIds(titleKey: string, claims: readonly Figure[]): string[] {
  const seen = new Map<string, number>()
  const ids = new Map<Figure, string>()
  const inOrder = [...claims].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  )
  for (const claim of inOrder) {
    const figure = `${claim.value}|${claim.valueHigh ?? ''}|${claim.unit.toLowerCase()}`
    const occurrence = seen.get(figure) ?? 0
    seen.set(figure, occurrence + 1)
    ids.set(claim, `c${shortKey(fingerprint([titleKey, figure, occurrence]), KEY_LENGTH)}`)
  }
  return claims.map((claim) => ids.get(claim) ?? '')
}
