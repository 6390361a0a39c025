import type { AuditFinding } from '@/lib/domain/audit'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { isShareOfWhole } from '../whole'

const tidy = (value: number): number => Number(value.toPrecision(6))

type Bound = {
  readonly holds: boolean
  readonly formula: string
  readonly sentence: string
  /** Where another reading of the words makes the number possible: nothing is contradicted then. */
  readonly isOurReading?: boolean
}

/** What a percentage may be, by how it is to be read; null where nothing bounds it. */
function boundOf(claim: AuditedClaim): Bound | null {
  const { value, unit, valueRelation, direction, metric } = claim
  const highest = claim.valueHigh ?? value
  if (valueRelation === 'percent_change' && direction === 'decrease' && unit === '%')
    return {
      holds: highest < 100,
      formula: '100 % − stated > 0 %',
      sentence:
        highest < 100
          ? `A decrease by ${highest} % leaves ${tidy(100 - highest)} % of the baseline.`
          : `A decrease by ${highest} % would leave nothing, or less than nothing, of the baseline.`,
    }
  if (valueRelation === 'fraction_of_baseline' && direction === 'decrease' && unit === '%') {
    const holds = value > 0 && highest < 100
    return {
      holds,
      formula: '0 % < stated < 100 %',
      sentence: holds
        ? `${highest} % of the baseline is less than all of it, a decrease by ${tidy(100 - highest)} %.`
        : `${highest} % of the baseline is no decrease.`,
    }
  }
  if (!isShareOfWhole(claim)) return null
  if (valueRelation === 'points') {
    const holds = Math.abs(highest) <= 100
    return {
      holds,
      formula: '|stated| ≤ 100',
      sentence: holds
        ? `A difference of ${highest} points is within the 0–100 of ${metric}.`
        : `${metric} lies in 0–100, so no two of its values differ by ${highest} points${unit === '%' ? '; as a change in per cent it is possible' : ''}.`,
      isOurReading: unit === '%',
    }
  }
  const holds = value >= 0 && highest <= 100
  return {
    holds,
    formula: '0 ≤ stated ≤ 100',
    sentence: holds
      ? `A share of ${highest} ${unit} is within the whole.`
      : `${metric} is a share of a whole, and ${value < 0 ? value : highest} ${unit} is outside 0–100.`,
  }
}

/** A decrease leaves something, a share of a whole is at most the whole, and so is a difference of two. */
export const boundedPercentage: AuditRule = ({ claim }): AuditFinding | null => {
  const bound = boundOf(claim)
  if (bound === null) return null
  return {
    rule: 'bounded-percentage',
    verdict: bound.holds ? 'consistent' : bound.isOurReading === true ? 'uncheckable' : 'inconsistent',
    sentence: bound.sentence,
    formula: bound.formula,
    terms: [{ name: 'stated', value: claim.valueHigh ?? claim.value, unit: claim.unit, source: null }],
  }
}
