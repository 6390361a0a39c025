import { mayHoldFigure, readDocument } from './document'
import { type Context, type Draft, startDraft } from './draft'
import { lazy } from './lazy'
import { groupMentions } from './mentions'
import { findNames } from './names'
import { PARSERS } from './parsers'
import { parsePhases } from './parsers/phrases'
import { PREPARERS } from './preparers'
import { isModelSize } from './sizes'

/** What the extraction reads. */
export type PaperText = { readonly title: string; readonly abstract: string }

/** A text with its numbers, each with all that the grammar says of it. */
export type Prepared = { readonly drafts: readonly Draft[]; readonly context: Context }

/** The numbers of a text before they are judged; the training of the judge learns from the same. */
export function prepare({ title, abstract }: PaperText): Prepared | null {
  if (!mayHoldFigure(abstract)) return null
  const document = readDocument(title, abstract, mayHoldFigure)
  const mentions = groupMentions(PARSERS.flatMap((parse) => parse(document)))
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
  for (const refine of PREPARERS) {
    if (drafts.length === 0) return null
    drafts = refine(drafts, context)
  }
  return { drafts, context }
}
