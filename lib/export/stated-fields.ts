import type { StatedClaim } from '@/lib/domain/claim'

/** What an abstract states, under the field names of the annotation guidelines. */
export function statedFields(claim: Omit<StatedClaim, 'evidence' | 'paramsBasis'>) {
  return {
    subject: claim.subject,
    metric: claim.metric,
    family: claim.metricFamily,
    relation: claim.valueRelation,
    value: claim.value,
    value_high: claim.valueHigh,
    unit: claim.unit,
    direction: claim.direction,
    improves: claim.improves,
    qualifier: claim.qualifier,
    kind: claim.resultKind,
    baseline: claim.baseline,
    model: claim.modelName,
    params: claim.params,
    params_high: claim.paramsHigh,
    hardware: claim.hardware,
    task: claim.task,
    phase: claim.phase,
    setting: claim.setting,
  }
}
