import type { AuditRule } from '../audit-rule'

/** A decrease leaves something, and a share of a whole is at most the whole. */
export const boundedPercentage: AuditRule = ({ claim }) => {
  if (claim.unit !== '%') return null
  const highest = claim.valueHigh ?? claim.value
  const terms = [{ name: 'stated', value: highest, unit: '%', source: null }]
  if (claim.valueRelation === 'percent_change' && claim.direction === 'decrease') {
    return {
      rule: 'bounded-percentage',
      verdict: highest < 100 ? 'consistent' : 'inconsistent',
      sentence:
        highest < 100
          ? `A decrease by ${highest} % leaves ${round(100 - highest)} % of the baseline.`
          : `A decrease by ${highest} % would leave nothing, or less than nothing, of the baseline.`,
      formula: '100 % − stated > 0 %',
      terms,
    }
  }
  if (claim.metricFamily === 'utilization' && claim.valueRelation === 'absolute') {
    const within = claim.value >= 0 && highest <= 100
    return {
      rule: 'bounded-percentage',
      verdict: within ? 'consistent' : 'inconsistent',
      sentence: within
        ? `A share of ${highest} % is within the whole.`
        : `A share of ${highest} % of the hardware’s peak is outside 0–100 %.`,
      formula: '0 % ≤ stated ≤ 100 %',
      terms,
    }
  }
  return null
}

const round = (value: number): number => Number(value.toPrecision(6))
