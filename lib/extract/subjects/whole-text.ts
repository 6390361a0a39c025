import { cleanText } from '../clean'
import type { TextDocument } from '../document'
import { LEXICON } from '../lexicon'
import { type Token, tokenizeInto } from '../tokens'

/** A sentence of the whole text; the title is the first of them. */
type Stretch = { readonly first: number; readonly last: number }

/** Title and abstract as one text, all of it in tokens: a subject's name may stand where no figure does. */
export type WholeText = {
  readonly text: string
  readonly lower: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Stretch[]
  /** What to take from an offset to have it in the abstract; the title's offsets become negative. */
  readonly shift: number
  /** The token of the whole text that stands where a token of the document does. */
  readonly tokenAt: (start: number) => number
}

/** A sentence without any of these words introduces nothing. */
const INTRODUCES = new RegExp(
  `\\b(?:${[...LEXICON.context.introduceVerbs, ...LEXICON.context.namingVerbs]
    .map((verb) => verb.replace('*', ''))
    .join('|')})`,
  'gi',
)

/**
 * Takes title and abstract apart: a document has tokens only of the sentences that may hold a result.
 * What speaks of subjects are the claims' sentences and those that introduce something; others get no tokens.
 */
export function readWhole({ title, text, sentences }: TextDocument, claimed: ReadonlySet<number>): WholeText {
  const head = cleanText(title)
  const whole = `${head}\n${text}`
  const shift = head.length + 1
  const tokens: Token[] = []
  const stretches: Stretch[] = []
  const add = (start: number, end: number) => {
    const first = tokens.length
    tokenizeInto(tokens, whole, start, end)
    stretches.push({ first, last: tokens.length - 1 })
  }
  add(0, head.length)
  const verbs = [...text.matchAll(INTRODUCES)].map(({ index }) => index)
  sentences.forEach(({ start, end }, at) => {
    if (claimed.has(at + 1) || verbs.some((verb) => verb >= start && verb < end))
      add(start + shift, end + shift)
    else stretches.push({ first: tokens.length, last: tokens.length - 1 })
  })
  const tokenAt = (start: number) => {
    let low = 0
    let high = tokens.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((tokens[middle]?.start ?? 0) < start + shift) low = middle + 1
      else high = middle
    }
    return low
  }
  return { text: whole, lower: whole.toLowerCase(), tokens, sentences: stretches, shift, tokenAt }
}
