/** Hardly an abstract is as long as this; a longer text is read in pieces, so that its time grows as its length. */
const PIECE_MAX = 6_000
/** A piece ends with a sentence if one ends in its last third. */
const SEARCH_FROM = 4_000

export type Piece = { readonly start: number; readonly text: string }

function endOf(text: string, start: number): number {
  const limit = start + PIECE_MAX
  if (limit >= text.length) return text.length
  const tail = text.slice(start + SEARCH_FROM, limit)
  for (const mark of ['. ', ' ']) {
    const at = tail.lastIndexOf(mark)
    if (at >= 0) return start + SEARCH_FROM + at + mark.length
  }
  // Never between the two halves of a character.
  const half = text.charCodeAt(limit - 1)
  return half >= 0xd800 && half <= 0xdbff ? limit - 1 : limit
}

/** A text as pieces of bounded length, without gaps; an abstract is one piece. */
export function* piecesOf(text: string): Generator<Piece> {
  for (let start = 0; start < text.length; ) {
    const end = endOf(text, start)
    yield { start, text: text.slice(start, end) }
    start = end
  }
}
