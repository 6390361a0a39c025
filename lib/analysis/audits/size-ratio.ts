import { short } from '@/lib/domain/si-prefix'
import type { AuditContext, AuditedClaim, AuditRule } from '../audit-rule'
import { agreement, rounded, VERDICT_OF } from '../rounding'
import { sizesInName } from '../size-in-name'

/** Counts of the whole model; trainable, active or added parameters are counts of something else. */
const WHOLE = /^(?:(?:number of |model )?parameters?(?: count)?|model size|parameter count)$/i
const LEAD = /^(?:(?:the|a|an|original|vanilla|full)\s+)+/i

type Change = { readonly formula: string; readonly of: (own: number, base: number) => number }

/** How the stated change follows from the two counts. */
function changeOf({ valueRelation, direction }: AuditedClaim): Change | null {
  const isLess = direction === 'decrease'
  if (valueRelation === 'factor')
    return isLess
      ? { formula: 'baseline / own', of: (own, base) => base / own }
      : { formula: 'own / baseline', of: (own, base) => own / base }
  if (valueRelation === 'percent_change')
    return isLess
      ? { formula: '100 × (1 − own / baseline)', of: (own, base) => 100 * (1 - own / base) }
      : { formula: '100 × (own / baseline − 1)', of: (own, base) => 100 * (own / base - 1) }
  if (valueRelation === 'fraction_of_baseline')
    return { formula: '100 × own / baseline', of: (own, base) => (100 * own) / base }
  return null
}

/** The baseline's parameter count: the one in its name, else what was published of it. */
function baselineSize(baseline: string, sizeOf: AuditContext['sizeOf']) {
  const [named, more] = sizesInName(baseline)
  if (named !== undefined) return more === undefined ? { params: named.params, source: null } : null
  return sizeOf(baseline.replace(LEAD, ''))
}

/** "4.2 times fewer parameters than Swin-B": the ratio of the claim's own count to the baseline's. */
export const sizeRatio: AuditRule = ({ claim, sizeOf }) => {
  const { params, baseline, value, valueHigh, qualifier, unit } = claim
  const change = changeOf(claim)
  if (claim.metricFamily !== 'parameters' || !WHOLE.test(claim.metric) || change === null) return null
  const isWhole = claim.paramsBasis !== 'active' && claim.paramsBasis !== 'trainable'
  if (params === null || baseline === null || valueHigh !== null || !isWhole) return null
  const base = baselineSize(baseline, sizeOf)
  if (base === null) return null
  const [own, other] = [rounded(params), rounded(base.params)]
  const corners = [own.low, own.high].flatMap((a) => [other.low, other.high].map((b) => change.of(a, b)))
  const agrees = agreement(value, qualifier, { low: Math.min(...corners), high: Math.max(...corners) })
  const computed = change.of(params, base.params)
  const words = unit === 'x' ? 'times' : '%'
  return {
    rule: 'size-ratio',
    verdict: VERDICT_OF[agrees],
    sentence: `${short(params / 1e6)} million parameters against ${short(base.params / 1e6)} million of ${baseline} is ${short(computed)} ${words}; ${short(value)} ${words} is stated.`,
    formula: change.formula,
    terms: [
      { name: 'own', value: params, unit: 'parameters', source: null },
      { name: 'baseline', value: base.params, unit: 'parameters', source: base.source },
      { name: 'computed', value: computed, unit, source: null },
      { name: 'stated', value, unit, source: null },
    ],
  }
}
