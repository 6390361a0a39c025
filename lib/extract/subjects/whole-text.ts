import { cleanText } from '../clean'
import { atHeadOrInside, type TextDocument } from '../document'
import { LEXICON } from '../lexicon'
import { Token, tokenize } from '../tokens'

/** A sentence of the whole text; the title is the first of them. */
type Stretch = { readonly first: number; readonly last: number }

/** Title and abstract as one text, all of it in tokens: a subject's name may stand where no figure does. */
export type WholeText = {
  /** The abstract with its own offsets, and the title behind it. */
  readonly text: string
  /** The title in lower case. */
  readonly title: string
  /** Those of the title come first. */
  readonly tokens: readonly Token[]
  readonly sentences: readonly Stretch[]
  /** How many tokens the title has. */
  readonly titleTokens: number
}

/** A sentence without any of these words introduces nothing. */
const INTRODUCES = new RegExp(
  `\\b(?:${[...LEXICON.context.introduceVerbs, ...LEXICON.context.namingVerbs]
    .map((verb) => atHeadOrInside(verb.replace('*', '')))
    .join('|')})`,
)

/**
 * Takes title and abstract apart: a document has tokens only of the sentences that may hold a result.
 * What speaks of subjects are the claims' sentences and those that introduce something; others get no tokens.
 */
export function readWhole(document: TextDocument, claimed: ReadonlySet<number>): WholeText {
  const { text, sentences, tokensOf } = document
  const head = cleanText(document.title)
  const title = tokenize(head)
  const behind = text.length + 1
  const tokens = title.map(
    ({ index, start, end, glued, lexeme }) => new Token(index, start + behind, end + behind, glued, lexeme),
  )
  const stretches: Stretch[] = [{ first: 0, last: tokens.length - 1 }]
  sentences.forEach(({ start, end }, at) => {
    const first = tokens.length
    if (claimed.has(at + 1) || INTRODUCES.test(text.slice(start, end)))
      for (const token of tokensOf(at)) tokens.push(token)
    stretches.push({ first, last: tokens.length - 1 })
  })
  return {
    text: `${text}\n${head}`,
    title: head.toLowerCase(),
    tokens,
    sentences: stretches,
    titleTokens: title.length,
  }
}

/** The token of the whole text that stands at a character of the abstract, or the next one. */
export function tokenAt({ tokens, titleTokens }: WholeText, start: number): number {
  let low = titleTokens
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
