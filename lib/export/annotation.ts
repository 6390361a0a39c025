import type { ExtractedClaim } from '@/lib/domain/claim'
import { statedFields } from './stated-fields'

/** An extracted claim under the field names of the annotation guidelines, as `extract` prints it. */
export function toAnnotation(claim: ExtractedClaim) {
  return { ...statedFields(claim), confidence: claim.confidence, evidence: claim.evidence }
}
