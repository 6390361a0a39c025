import type { ExtractedClaim } from '@/lib/domain/claim'
import type { PaperRecord } from '@/lib/domain/paper'
import type { Technique } from '@/lib/domain/vocabulary'
import { extractCandidates } from '@/lib/extract/pipeline'
import { extractTechniques } from '@/lib/extract/techniques'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'

/** What an abstract says of its claims and its paper's techniques. */
export type Extraction = {
  readonly claims: readonly ExtractedClaim[]
  readonly techniques: readonly Technique[]
}

/** Reads abstracts, in their order. Also what a worker thread does: its input and output can be copied. */
export default function extractRecords(records: readonly PaperRecord[]): Extraction[] {
  return records.map(({ title, abstract }) => ({
    claims: abstract === null ? [] : extractCandidates({ title, abstract }).map(normalizeCandidate),
    techniques: extractTechniques({ title, abstract: abstract ?? '' }),
  }))
}
