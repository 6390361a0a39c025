import type { ExtractedClaim } from '@/lib/domain/claim'
import { statedFields } from './stated-fields'

/** An extracted claim under the field names of the annotation guidelines, as `extract` prints it. */
export function toAnnotation(claim: ExtractedClaim) {
  const { confidence, evidence, figure, metricEvidence, impliedParams } = claim
  return {
    ...statedFields(claim),
    implied_params: impliedParams?.params ?? null,
    implied_params_active: impliedParams?.activeParams ?? null,
    implied_params_source: impliedParams?.source ?? null,
    confidence,
    evidence,
    figure,
    metric_evidence: metricEvidence,
  }
}
