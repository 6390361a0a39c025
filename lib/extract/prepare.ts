import { mayHoldFigure, readDocument, type TextDocument } from './document'
import { type Context, type Draft, startDraft } from './draft'
import { lazy } from './lazy'
import { MODELS, type Models } from './learned/models'
import { findNames } from './names'
import { isNoResult } from './no-result'
import { FoundMentions } from './parsers'
import { parsePhases } from './parsers/phrases'
import { parseQuantities } from './parsers/quantities'
import { PREPARERS } from './preparers'
import { isModelSize } from './sizes'
import type { Token } from './tokens'

/** What the extraction reads. */
export type PaperText = { readonly title: string; readonly abstract: string }

/** A text with its numbers, each with all that the grammar says of it. */
export type Prepared = { readonly drafts: readonly Draft[]; readonly context: Context }

/** Sentences that can give a name to what a paper proposes. */
const NAMES_SOMETHING =
  /\b(?:[Pp]ropos|[Ii]ntroduc|[Pp]resent|[Dd]evelop|[Rr]eleas|[Dd]esign|[Bb]uil[dt]|[Dd]evis|[Dd]escrib|call|name|term|dub|denot|coin|abbreviat|[Oo]ur )/
/** The tokens of the sentences that hold a figure, which there are, or that a pattern finds something in. */
function tokensWhere({ text, sentences, tokensOf }: TextDocument, pattern: RegExp): Token[] {
  const found: Token[] = []
  sentences.forEach(({ start, end, first, last }, at) => {
    if (first <= last || pattern.test(text.slice(start, end)))
      for (const token of tokensOf(at)) found.push(token)
  })
  return found
}

/** The numbers of a text before they are judged; the training of the judge learns from the same. */
export function prepare({ title, abstract }: PaperText, models: Models = MODELS): Prepared | null {
  if (!mayHoldFigure(abstract)) return null
  const document = readDocument(title, abstract, mayHoldFigure)
  const quantities = document.sentences.flatMap((sentence) => parseQuantities(document, sentence))
  // What is no result by its own look goes first: it cannot stand between two numbers of a list then.
  const possible = quantities.filter((quantity) => !isNoResult(document, quantity))
  if (possible.length === 0) return null
  let drafts: readonly Draft[] = possible.map((quantity) => startDraft(quantity, document))
  const sentences = [...new Set(drafts.map(({ sentence }) => sentence))].flatMap(
    (at) => document.sentences[at] ?? [],
  )
  const naming = lazy(() => tokensWhere(document, NAMES_SOMETHING))
  const context: Context = {
    document,
    mentions: new FoundMentions(document, sentences, quantities),
    names: lazy(() => findNames({ title, text: document.text, tokens: naming() })),
    phases: lazy(() => {
      const tokens = naming()
      return parsePhases({ tokens }, { first: 0, last: tokens.length - 1 })
    }),
    sizes: quantities.filter(isModelSize),
    models,
  }
  for (const refine of PREPARERS) drafts = refine(drafts, context)
  return { drafts, context }
}
