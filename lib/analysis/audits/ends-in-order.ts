import { COST_FAMILIES } from '@/lib/domain/vocabulary'
import type { AuditedClaim, AuditRule } from '../audit-rule'
import { numberIn } from '../number-in'

const BENEFITS = new Set(['speed', 'throughput', 'capacity', 'utilization'])
const LESS_IS_BETTER =
  /\b(?:fid|error|loss|perplexity|ppl|wer|cer|mae|mse|rmse|mape|lpips|kid|fvd|eer|gap|distance|divergence|regret|hallucination)\b/i
const MORE_IS_BETTER =
  /\b(?:accuracy|f1|precision|recall|score|ap|map|auc|bleu|rouge|iou|miou|psnr|ssim|dice|success)\b/i

/** Whether more of the metric is better; null where neither its family nor its name says so. */
function moreIsBetter({ metricFamily, metric }: AuditedClaim): boolean | null {
  if (COST_FAMILIES.has(metricFamily)) return false
  if (BENEFITS.has(metricFamily)) return true
  if (LESS_IS_BETTER.test(metric)) return false
  return MORE_IS_BETTER.test(metric) ? true : null
}

/** A value that is presented as better than its baseline's lies on the better side of it. */
export const endsInOrder: AuditRule = ({ claim }) => {
  if (claim.valueRelation !== 'absolute' || claim.baseline === null) return null
  const base = numberIn(claim.baseline, claim.unit)
  if (base === null) return null
  const terms = [
    { name: 'value', value: claim.value, unit: claim.unit, source: null },
    { name: 'baseline', value: base, unit: claim.unit, source: null },
  ]
  const said = claim.improves ? 'better' : 'worse'
  const more = moreIsBetter(claim)
  const missing =
    claim.improves === null
      ? 'Both ends are given, but not which of them is presented as better.'
      : more === null
        ? `It is presented as ${said}, but the metric’s name does not tell whether more of it is better.`
        : claim.value === base
          ? `It is presented as ${said}, but both ends are the same.`
          : null
  if (missing !== null) {
    const formula = 'value > baseline or value < baseline'
    return { rule: 'ends-in-order', verdict: 'uncheckable', sentence: missing, formula, terms }
  }
  const isBetter = claim.value > base === more
  return {
    rule: 'ends-in-order',
    verdict: isBetter === claim.improves ? 'consistent' : 'inconsistent',
    sentence: `${more ? 'More' : 'Less'} is better here, and ${claim.value} against ${base} is ${isBetter ? 'better' : 'worse'}; it is presented as ${said}.`,
    formula: isBetter === more ? 'value > baseline' : 'value < baseline',
    terms,
  }
}
