import type { AuditedClaim } from './audit-rule'

const isOpenOrSame = <T>(a: T | null, b: T | null) => a === null || b === null || a === b

/** A baseline's name without its value, articles and case: "the full fine-tuning: 88.54%" is "full fine-tuning". */
function baselineName(baseline: string | null): string | null {
  if (baseline === null || /^[+-]?\d/.test(baseline)) return null
  const name = baseline.split(/:\s/)[0] ?? ''
  return name
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .trim()
}

/**
 * Whether two claims of a paper are about one quantity of one subject: a value, and a change of it. What
 * one of them leaves open is taken from the other; what both state is the same.
 */
export const isSameThing = (a: AuditedClaim, b: AuditedClaim): boolean =>
  a.metric === b.metric &&
  a.task === b.task &&
  a.subject === b.subject &&
  isOpenOrSame(a.modelName, b.modelName) &&
  isOpenOrSame(a.params, b.params) &&
  isOpenOrSame(a.phase, b.phase) &&
  isOpenOrSame(a.setting, b.setting) &&
  isOpenOrSame(baselineName(a.baseline), baselineName(b.baseline))
