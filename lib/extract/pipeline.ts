import type { Candidate } from '@/lib/domain/candidate'
import { toCandidate } from './candidates'
import { readDocument } from './document'
import { type Context, startDraft } from './draft'
import { groupMentions } from './mentions'
import { findNames } from './names'
import { PARSERS } from './parsers'
import { REFINERS } from './refiners'

/** What the extraction reads. */
export type PaperText = { readonly title: string; readonly abstract: string }

/**
 * The claims that an abstract states, in the order of the text, each pinned to its characters:
 * `abstract.slice(evidence.start, evidence.end) === evidence.text`. Never throws; finds nothing in a
 * text without results.
 */
export function extractCandidates({ title, abstract }: PaperText): Candidate[] {
  const document = readDocument(title, abstract)
  const mentions = groupMentions(PARSERS.flatMap((parse) => parse(document)))
  const sizes = mentions.quantity.filter(
    ({ low, unit }) =>
      (unit?.kind === 'params' || (unit === null && /^(?:B|billion|trillion)$/.test(low.scale ?? ''))) &&
      low.scale !== null &&
      low.scale !== 'k' &&
      low.scale !== 'K' &&
      low.scale !== 'thousand',
  )
  const context: Context = { document, mentions, names: findNames(document), sizes }
  const drafts = REFINERS.reduce(
    (current, refine) => refine(current, context),
    mentions.quantity.map((quantity) => startDraft(quantity, context)) as readonly ReturnType<
      typeof startDraft
    >[],
  )
  return drafts.flatMap((draft) => toCandidate(draft, context) ?? [])
}
