import type { AuditedClaim } from './audit-rule'

/** Metrics that are shares of a whole by what they are; an error rate (WER) or a MAPE can be above 100 %. */
const SHARE =
  /\b(?:accurac(?:y|ies)|precision|recall|specificity|f1(?:[- ]score)?|auc|auroc|ap\d*|map|m?iou|dice|exact match|success rate|win rate|hit rate|pass@\d+|overlap|sparsity|share|utili[sz]ation|oa)\b/i
/** Ratios to something else by their name; a processor with many cores is used by more than 100 %. */
const NO_SHARE = /\b(?:relative|normalized|drop|gap|loss|change|gain|improvement|cpu)\b/i
/** Families whose values in per cent are shares of something: of a peak, of a memory, of all operations. */
const OF_A_WHOLE = new Set([
  'utilization',
  'memory',
  'compute',
  'parameters',
  'data',
  'energy',
  'communication',
])

/** Whether a claim's values, in per cent or in points of them, are shares of a whole: between 0 and 100. */
export function isShareOfWhole({ unit, metric, metricFamily, valueRelation }: AuditedClaim): boolean {
  if (unit !== '%' && unit !== 'points') return false
  if (valueRelation !== 'absolute' && valueRelation !== 'points') return false
  if (NO_SHARE.test(metric)) return false
  return SHARE.test(metric) || (unit === '%' && valueRelation === 'absolute' && OF_A_WHOLE.has(metricFamily))
}
