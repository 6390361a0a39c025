import { z } from 'zod'
import { HardwareMention, StatedClaim } from '@/lib/domain/claim'
import { documented } from './columns'

const { shape } = StatedClaim

/** The fields of `statedFields`, in their order. */
export const StatedFields = z.object({
  subject: documented('subject', shape.subject),
  metric: documented('metric', shape.metric),
  family: documented('family', shape.metricFamily),
  relation: documented('relation', shape.valueRelation),
  value: documented('value', shape.value),
  value_high: documented('value_high', shape.valueHigh),
  unit: documented('unit', shape.unit),
  direction: documented('direction', shape.direction),
  improves: documented('improves', shape.improves),
  qualifier: documented('qualifier', shape.qualifier),
  kind: documented('kind', shape.resultKind),
  baseline: documented('baseline', shape.baseline),
  model: documented('model', shape.modelName),
  params: documented('params', shape.params),
  params_high: documented('params_high', shape.paramsHigh),
  hardware: documented('hardware', z.array(HardwareMention)),
  task: documented('task', shape.task),
  phase: documented('phase', shape.phase),
  setting: documented('setting', shape.setting),
})

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
