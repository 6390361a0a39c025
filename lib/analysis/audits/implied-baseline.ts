import type { AuditFinding } from '@/lib/domain/audit'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { numberIn } from '../number-in'
import { slackOf } from '../rounding'
import { isSameThing } from '../same-thing'
import { isShareOfWhole } from '../whole'

const tidy = (value: number): number => Number(value.toFixed(6))

/** A value of a share of a whole, without its baseline's; one of 0.9 may be on a scale to 1. */
const isEnd = (claim: AuditedClaim) =>
  claim.metricFamily === 'quality' &&
  claim.valueRelation === 'absolute' &&
  claim.valueHigh === null &&
  isShareOfWhole(claim) &&
  claim.value > 1 &&
  (claim.baseline === null || numberIn(claim.baseline, claim.unit) === null)
/** A difference in points; that of an average is of other values than one. */
const isChange = ({ valueRelation, valueHigh, direction, qualifier }: AuditedClaim) =>
  valueRelation === 'points' && valueHigh === null && direction !== 'none' && qualifier !== 'average'

function implied(end: AuditedClaim, change: AuditedClaim): AuditFinding {
  const rose = change.direction === 'increase'
  const base = tidy(rose ? end.value - change.value : end.value + change.value)
  const slack = slackOf(end.value) + slackOf(change.value)
  const isWithin = base >= -slack && base <= 100 + slack
  const isOurReading = change.unit === '%'
  const words = isWithin
    ? 'which is within 0–100'
    : `but ${end.metric} is within 0–100${isOurReading ? '; the difference may be one in per cent' : ''}`
  return {
    rule: 'implied-baseline',
    verdict: isWithin ? 'consistent' : isOurReading ? 'uncheckable' : 'inconsistent',
    sentence: `${end.value} after ${rose ? 'a gain' : 'a fall'} of ${change.value} points means ${base} for ${change.baseline ?? 'the baseline'}, ${words}.`,
    formula: rose ? 'baseline = value − difference' : 'baseline = value + difference',
    terms: [
      { name: 'value', value: end.value, unit: end.unit, source: null },
      { name: 'difference', value: change.value, unit: 'points', source: null },
      { name: 'implied baseline', value: base, unit: end.unit, source: null },
    ],
  }
}

/**
 * Where an abstract gives a share and how far it is from the baseline's, the baseline that follows is a
 * possible share. With two values or two differences of one name nothing tells which belong together.
 */
export const impliedBaseline: AuditRule = ({ claim, siblings }) => {
  const all = [claim, ...siblings.filter((other) => isSameThing(claim, other))]
  const [end, ...ends] = all.filter(isEnd)
  const [change, ...changes] = all.filter(isChange)
  if (end === undefined || change === undefined || ends.length > 0 || changes.length > 0) return null
  return claim === end || claim === change ? implied(end, change) : null
}
