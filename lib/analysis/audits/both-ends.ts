import type { AuditFinding } from '@/lib/domain/audit'
import { short } from '@/lib/domain/si-prefix'
import type { AuditVerdict } from '@/lib/domain/vocabulary'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { numberIn } from '../number-in'
import { agreement, type Interval, rounded, VERDICT_OF } from '../rounding'
import { isSameThing } from '../same-thing'

type Ends = { readonly value: number; readonly base: number; readonly unit: string }

function endsOf(claim: AuditedClaim): Ends | null {
  if (claim.valueRelation !== 'absolute' || claim.valueHigh !== null || claim.baseline === null) return null
  const base = numberIn(claim.baseline, claim.unit)
  return base === null || base === 0 ? null : { value: claim.value, base, unit: claim.unit }
}

type Change = { readonly formula: string; readonly of: (value: number, base: number) => number }

const PERCENT: Change = {
  formula: '100 × |value − baseline| / |baseline|',
  of: (value, base) => (100 * Math.abs(value - base)) / Math.abs(base),
}
const POINTS: Change = { formula: '|value − baseline|', of: (value, base) => Math.abs(value - base) }

/** How a change is computed from its two ends, by how it is stated. */
const CHANGES: Readonly<Partial<Record<AuditedClaim['valueRelation'], Change>>> = {
  percent_change: PERCENT,
  points: POINTS,
  factor: {
    formula: 'max(value / baseline, baseline / value)',
    of: (value, base) => Math.max(value / base, base / value),
  },
  fraction_of_baseline: { formula: '100 × value / baseline', of: (value, base) => (100 * value) / base },
}

/** A rise is no change of a value that fell: it is of something else by the same name. */
const isSameWay = ({ direction }: AuditedClaim, { value, base }: Ends) =>
  direction === 'none' || value === base || (direction === 'increase') === value > base

/** What the change can be, where each end may be off by its rounding. */
function spread(of: Change['of'], { value, base }: Ends): Interval {
  const [a, b] = [rounded(value), rounded(base)]
  const corners = [a.low, a.high].flatMap((top) => [b.low, b.high].map((bottom) => of(top, bottom)))
  return { low: Math.min(...corners), high: Math.max(...corners) }
}

/** Papers write "%" for points: where the other reading gives the stated number, that is said. */
function misread({ value, qualifier, valueRelation }: AuditedClaim, ends: Ends): string {
  const [other, words] =
    valueRelation === 'percent_change'
      ? [POINTS, 'the difference in points, not the change in per cent']
      : [PERCENT, 'the change in per cent, not the difference in points']
  if (valueRelation !== 'percent_change' && valueRelation !== 'points') return ''
  return agreement(value, qualifier, spread(other.of, ends)) === 'reproduced' ? `, which is ${words}` : ''
}

function compared(change: AuditedClaim, ends: Ends): AuditFinding | null {
  const rule = CHANGES[change.valueRelation]
  if (rule === undefined || change.valueHigh !== null || !isSameWay(change, ends)) return null
  const points = Math.abs(ends.value - ends.base)
  const percent = (100 * points) / Math.abs(ends.base)
  const stated = `${change.value} ${change.unit === 'x' ? 'times' : change.valueRelation === 'points' ? 'points' : '%'}`
  const agrees = agreement(change.value, change.qualifier, spread(rule.of, ends))
  return {
    rule: 'both-ends',
    verdict: VERDICT_OF[agrees],
    sentence: `From ${ends.base} to ${ends.value} is a change by ${percent.toFixed(2)} %, by ${short(points)} points or ${short(Math.max(ends.value / ends.base, ends.base / ends.value))} times; ${stated} are stated${agrees === 'contradicted' ? misread(change, ends) : ''}.`,
    formula: rule.formula,
    terms: [
      { name: 'value', value: ends.value, unit: ends.unit, source: null },
      { name: 'baseline', value: ends.base, unit: ends.unit, source: null },
      { name: 'computed', value: rule.of(ends.value, ends.base), unit: change.unit, source: null },
      { name: 'stated change', value: change.value, unit: change.unit, source: null },
    ],
  }
}

const ORDER: readonly AuditVerdict[] = ['inconsistent', 'verified', 'consistent']

/**
 * Where an abstract gives both ends and the change between them, the three agree within their
 * rounding; the finding is shown with the change and with the ends. Of several changes the one that
 * disagrees is shown.
 */
export const bothEnds: AuditRule = ({ claim, siblings }) => {
  const own = endsOf(claim)
  const findings = siblings
    .filter((other) => isSameThing(claim, other))
    .flatMap((other) => {
      const ends = own ?? endsOf(other)
      return ends === null ? [] : (compared(own === null ? claim : other, ends) ?? [])
    })
  return findings.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict))[0] ?? null
}
