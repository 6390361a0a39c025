import { comparabilityOf } from '@/lib/analysis/comparability'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { COMPARABILITY_VERDICTS } from '@/lib/domain/vocabulary'

/** What speaks against comparing claims, in a line; the aspect that the axis itself shows does not. */
export function warnOf(
  claims: readonly Claim[],
  devices: readonly Device[],
  shown: 'scale' | null,
): string | null {
  const { verdict, reasons } = comparabilityOf(claims, devices)
  const against = reasons.filter(({ aspect }) => aspect !== shown)
  if (verdict === 'comparable' || against.length === 0) return null
  const worst = against.some((reason) => reason.verdict === 'not_comparable') ? 'not_comparable' : 'caution'
  return `${COMPARABILITY_VERDICTS[worst]} as a set: the claims differ in ${against.map(({ aspect }) => aspect).join(', ')}`
}

export const TOO_MANY_TO_JUDGE = 'Too many claims to judge whether they may be compared'
