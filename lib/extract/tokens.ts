/** A number, a word or a sign of the text, with where it stands. */
export type Token = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** Lower case without a plural s: what phrases are compared by. */
  readonly key: string
  readonly kind: 'number' | 'word' | 'sign'
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean
}

const TOKEN = /\p{L}[\p{L}\p{N}\p{M}'’]*(?:(?<=\p{N})\.\p{N}+)?|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+|[^\s]/gu

/** A word without its case and its plural: "Accuracies" stays "accuracie", on both sides of a comparison. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** Numbers, words and signs, in order. A word takes its digits with it ("LLaMA2"), so they are no numbers. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let lastEnd = -1
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0]
    const kind =
      /^[.\d]\d*/.test(found) && /\d/.test(found) ? 'number' : /^\p{L}/u.test(found) ? 'word' : 'sign'
    const end = match.index + found.length
    tokens.push({
      index: tokens.length,
      start: match.index,
      end,
      text: found,
      key: kind === 'word' ? wordKey(found) : found,
      kind,
      glued: match.index === lastEnd,
    })
    lastEnd = end
  }
  return tokens
}
