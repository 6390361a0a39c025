import type { Candidate } from '@/lib/domain/candidate'
import { toCandidate } from './candidates'
import { mayHoldFigure, readDocument } from './document'
import { type Context, type Draft, startDraft } from './draft'
import { lazy } from './lazy'
import { groupMentions } from './mentions'
import { findNames } from './names'
import { PARSERS } from './parsers'
import { parsePhases } from './parsers/phrases'
import { REFINERS } from './refiners'
import { isModelSize } from './sizes'

/** What the extraction reads. */
export type PaperText = { readonly title: string; readonly abstract: string }

/**
 * The claims that an abstract states, in the order of the text, each pinned to its characters:
 * `abstract.slice(evidence.start, evidence.end) === evidence.text`. Never throws; finds nothing in a
 * text without results.
 */
export function extractCandidates({ title, abstract }: PaperText): Candidate[] {
  if (!mayHoldFigure(abstract)) return []
  const document = readDocument(title, abstract, mayHoldFigure)
  const mentions = groupMentions(PARSERS.flatMap((parse) => parse(document)))
  if (mentions.quantity.length === 0) return []
  // What the whole abstract is needed for is looked up only where a number may be a result.
  const whole = lazy(() => readDocument(title, abstract))
  const context: Context = {
    document,
    mentions,
    names: lazy(() => findNames(whole())),
    phases: lazy(() => parsePhases(whole())),
    sizes: mentions.quantity.filter(isModelSize),
  }
  let drafts: readonly Draft[] = mentions.quantity.map((quantity) => startDraft(quantity, document))
  for (const refine of REFINERS) {
    if (drafts.length === 0) return []
    drafts = refine(drafts, context)
  }
  return drafts.flatMap((draft) => toCandidate(draft, context) ?? [])
}
