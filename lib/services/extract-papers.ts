import type { ExtractedClaim } from '@/lib/domain/claim'
import type { PaperRecord } from '@/lib/domain/paper'
import { extractCandidates } from '@/lib/extract/pipeline'
import type { RejectedRecord } from '@/lib/ingest/reader'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'
import { readSource } from './read-source'

export type ExtractInput = {
  readonly bytes: Uint8Array
  /** A reader's name; else the format is detected. */
  readonly format?: string | undefined
}

export type ExtractedPaper = { readonly record: PaperRecord; readonly claims: readonly ExtractedClaim[] }

export type ExtractResult = {
  readonly format: string
  readonly papers: readonly ExtractedPaper[]
  readonly rejected: readonly RejectedRecord[]
  readonly furnitureLines: number
}

/**
 * Reads a file of papers and extracts every abstract's claims. Touches no database.
 * @throws ClaimboardError `invalid_input` where the file is no text or holds no paper.
 */
export function extractPapers(
  { bytes, format }: ExtractInput,
  onPaper: (done: number, total: number) => void = () => undefined,
): ExtractResult {
  const read = readSource(bytes, format)
  const papers = read.records.map((record, index) => {
    const claims = claimsOf(record)
    onPaper(index + 1, read.records.length)
    return { record, claims }
  })
  return { format: read.format, papers, rejected: read.rejected, furnitureLines: read.furnitureLines }
}

function claimsOf({ title, abstract }: PaperRecord): ExtractedClaim[] {
  return abstract === null ? [] : extractCandidates({ title, abstract }).map(normalizeCandidate)
}
