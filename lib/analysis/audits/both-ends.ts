import type { AuditRule } from '../audit-rule'
import { numberIn } from '../number-in'

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** Where an abstract gives both ends and the change between them, the three agree within their rounding. */
export const bothEnds: AuditRule = ({ claim, siblings }) => {
  if (claim.valueRelation !== 'percent_change' && claim.valueRelation !== 'points') return null
  for (const ends of siblings) {
    const base = ends.baseline === null ? null : numberIn(ends.baseline, ends.unit)
    const sameThing =
      ends.metric === claim.metric && ends.task === claim.task && ends.subject === claim.subject
    if (ends.valueRelation !== 'absolute' || base === null || base === 0 || !sameThing) continue
    const points = Math.abs(ends.value - base)
    const relative = (100 * points) / Math.abs(base)
    // Each stated end may be off by half of its last digit, and so may the stated change.
    const slack = 0.5 * 10 ** -decimals(claim.value)
    const endSlack = 10 ** -Math.max(decimals(ends.value), decimals(base))
    const isRelative = Math.abs(relative - claim.value) <= slack + (100 * endSlack) / Math.abs(base)
    const isPoints = Math.abs(points - claim.value) <= slack + endSlack
    const agrees = claim.valueRelation === 'percent_change' ? isRelative : isPoints
    return {
      rule: 'both-ends',
      verdict: agrees ? 'verified' : 'inconsistent',
      sentence: `From ${base} to ${ends.value} is a change by ${relative.toFixed(2)} %, or ${points.toFixed(2)} points; ${claim.value} ${claim.valueRelation === 'points' ? 'points' : '%'} are stated.`,
      formula:
        claim.valueRelation === 'points' ? '|value − baseline|' : '100 × |value − baseline| / baseline',
      terms: [
        { name: 'value', value: ends.value, unit: ends.unit, source: null },
        { name: 'baseline', value: base, unit: ends.unit, source: null },
        { name: 'stated change', value: claim.value, unit: claim.unit, source: null },
      ],
    }
  }
  return null
}
