import type { Candidate } from '@/lib/domain/candidate'
import { toCandidate } from './candidates'
import { type PaperText, prepare } from './prepare'
import { REFINERS } from './refiners'

/**
 * The claims that an abstract states, in the order of the text, each pinned to its characters:
 * `abstract.slice(evidence.start, evidence.end) === evidence.text`. Never throws; finds nothing in a
 * text without results.
 */
export function extractCandidates(paper: PaperText): Candidate[] {
  const prepared = prepare(paper)
  if (prepared === null) return []
  let { drafts } = prepared
  for (const refine of REFINERS) {
    if (drafts.length === 0) return []
    drafts = refine(drafts, prepared.context)
  }
  return drafts.flatMap((draft) => toCandidate(draft, prepared.context) ?? [])
}
