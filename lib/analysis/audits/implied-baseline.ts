import type { AuditFinding } from '@/lib/domain/audit'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { numberIn } from '../number-in'
import { slackOf } from '../rounding'
import { isSameThing } from '../same-thing'
import { isShareOfWhole } from '../whole'

const tidy = (value: number): number => Number(value.toFixed(6))

/** A value of a score, without its baseline's. */
const isEnd = ({ metricFamily, valueRelation, valueHigh, baseline, unit }: AuditedClaim) =>
  metricFamily === 'quality' &&
  valueRelation === 'absolute' &&
  valueHigh === null &&
  (unit === '%' || unit === 'points') &&
  (baseline === null || numberIn(baseline, unit) === null)
/** A difference in points: both must compare with the same, so the change has to name with what. */
const isChange = ({ valueRelation, valueHigh, direction, qualifier }: AuditedClaim) =>
  valueRelation === 'points' && valueHigh === null && direction !== 'none' && qualifier !== 'average'

function implied(end: AuditedClaim, change: AuditedClaim): AuditFinding {
  const rose = change.direction === 'increase'
  const base = tidy(rose ? end.value - change.value : end.value + change.value)
  const slack = slackOf(end.value) + slackOf(change.value)
  const most = isShareOfWhole(end) ? 100 : Number.POSITIVE_INFINITY
  const isWithin = base >= -slack && base <= most + slack
  const range = most === 100 ? 'within 0–100' : 'not below 0'
  return {
    rule: 'implied-baseline',
    verdict: isWithin ? 'consistent' : 'inconsistent',
    sentence: `${end.value} after ${rose ? 'a gain' : 'a fall'} of ${change.value} points means ${base} for ${change.baseline ?? 'the baseline'}, which is ${isWithin ? range : `not possible: ${end.metric} is ${range}`}.`,
    formula: rose ? 'baseline = value − difference' : 'baseline = value + difference',
    terms: [
      { name: 'value', value: end.value, unit: end.unit, source: null },
      { name: 'difference', value: change.value, unit: 'points', source: null },
      { name: 'implied baseline', value: base, unit: end.unit, source: null },
    ],
  }
}

/** Where an abstract gives a score and how far above the baseline it is, the baseline that follows is a possible score. */
export const impliedBaseline: AuditRule = ({ claim, siblings }) => {
  const same = siblings.filter((other) => isSameThing(claim, other))
  if (isEnd(claim)) {
    const change = same.find(isChange)
    return change === undefined ? null : implied(claim, change)
  }
  const end = isChange(claim) ? same.find(isEnd) : undefined
  return end === undefined ? null : implied(end, claim)
}
