import { short } from '@/lib/domain/si-prefix'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { agreement, rounded, VERDICT_OF } from '../rounding'

const isSpeedup = (claim: AuditedClaim) =>
  claim.valueRelation === 'factor' &&
  (claim.metricFamily === 'speed' || claim.metricFamily === 'throughput') &&
  claim.direction === 'increase'
const isTimeSaved = (claim: AuditedClaim) =>
  claim.valueRelation === 'percent_change' &&
  claim.metricFamily === 'latency' &&
  claim.direction === 'decrease'

/** "training speed" and "training time" are of the same doing. */
const doing = ({ metric }: AuditedClaim) => metric.split(' ')[0]

const isSameRun = (a: AuditedClaim, b: AuditedClaim) =>
  a.subject === b.subject &&
  a.baseline === b.baseline &&
  a.task === b.task &&
  a.phase === b.phase &&
  doing(a) === doing(b)

/** "Twice as fast" and "half the time" are one result told twice: time saved = 1 − 1 / speedup. */
export const inverseClaims: AuditRule = ({ claim, siblings }) => {
  const other = siblings.find(
    (each) =>
      isSameRun(claim, each) &&
      ((isSpeedup(claim) && isTimeSaved(each)) || (isTimeSaved(claim) && isSpeedup(each))),
  )
  if (other === undefined || claim.valueHigh !== null || other.valueHigh !== null) return null
  const [speedup, saved] = isSpeedup(claim) ? [claim, other] : [other, claim]
  const range = rounded(speedup.value)
  const percent = (factor: number) => 100 * (1 - 1 / factor)
  const agrees = agreement(saved.value, saved.qualifier, {
    low: percent(range.low),
    high: percent(range.high),
  })
  return {
    rule: 'inverse-claims',
    verdict: VERDICT_OF[agrees],
    sentence: `${short(speedup.value)} times as fast takes ${short(percent(speedup.value))} % less time; ${short(saved.value)} % less is stated.`,
    formula: '100 × (1 − 1 / speedup)',
    terms: [
      { name: 'speedup', value: speedup.value, unit: 'x', source: null },
      { name: 'computed', value: percent(speedup.value), unit: '%', source: null },
      { name: 'stated', value: saved.value, unit: '%', source: null },
    ],
  }
}
