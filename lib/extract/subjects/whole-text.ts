import { cleanText } from '../clean'
import type { TextDocument } from '../document'
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

/** Takes title and abstract apart; a document has tokens only of the sentences that may hold a result. */
export function readWhole({ title, text, sentences }: TextDocument): WholeText {
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
  for (const { start, end } of sentences) add(start + shift, end + shift)
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
