import { short } from '@/lib/domain/si-prefix'
import type { AuditRule } from '../audit-rule'
import { agreement, VERDICT_OF } from '../rounding'

/** "256^3", "12^3 x 4": a product of numbers, some with an exponent; one number alone is none. */
const FACTOR = String.raw`\d{1,9}(?:\.\d{1,6})?(?:\^\d|[²³])?`
const PRODUCT = new RegExp(String.raw`(?<![\d.])(${FACTOR})((?:\s?[x×*]\s?${FACTOR}){0,4})(?![\d.])`, 'gu')
const EXPONENTS: Readonly<Record<string, number>> = { '²': 2, '³': 3 }

function factorOf(text: string): number {
  const [base = '', power] = text.split('^')
  const raised = EXPONENTS[base.at(-1) ?? '']
  if (raised !== undefined) return Number(base.slice(0, -1)) ** raised
  return Number(base) ** Number(power ?? 1)
}

/** The sizes that a text gives as products or powers: "256^3 grid to 12^3 x 4 latent" has 16,777,216 and 6,912. */
export function sizesIn(text: string): { words: string; size: number }[] {
  return [...text.matchAll(PRODUCT)]
    .filter(([words]) => /[\^²³x×*]/u.test(words))
    .map(([words]) => ({
      words,
      size: words.split(/\s?[x×*]\s?/u).reduce((product, factor) => product * factorOf(factor), 1),
    }))
}

/** Families in which a ratio of sizes is what is claimed; that of a speed is another. */
const OF_SIZES = new Set(['memory', 'data', 'parameters'])

/** A ratio that follows from two sizes in the claim's own words: a 256³ grid in 12³ × 4 numbers is 2,427 times smaller. */
export const dimensions: AuditRule = ({ claim }) => {
  if (claim.valueRelation !== 'factor' || claim.valueHigh !== null || !OF_SIZES.has(claim.metricFamily))
    return null
  const [first, second, more] = sizesIn(
    [claim.setting, claim.baseline].filter((text) => text !== null).join('; '),
  )
  if (first === undefined || second === undefined || more !== undefined) return null
  const computed = Math.max(first.size / second.size, second.size / first.size)
  return {
    rule: 'dimensions',
    verdict: VERDICT_OF[agreement(claim.value, claim.qualifier, { low: computed, high: computed })],
    sentence: `${first.words} to ${second.words} is a ratio of ${short(computed)}; ${short(claim.value)} is stated.`,
    formula: 'larger size / smaller size',
    terms: [
      { name: first.words, value: first.size, unit: 'numbers', source: null },
      { name: second.words, value: second.size, unit: 'numbers', source: null },
      { name: 'computed', value: computed, unit: 'x', source: null },
      { name: 'stated', value: claim.value, unit: 'x', source: null },
    ],
  }
}
