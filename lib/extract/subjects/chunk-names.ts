import { isOwnNameBetween } from '../names/looks'
import type { Token } from '../tokens'
import type { Chunk } from './chunks'

/** Takes a run of tokens for a candidate of so many words. */
export type AddCandidate = (first: number, last: number, size: number, chunk: Chunk) => void

const CAPITAL = /^\p{Lu}/u

/** The last token of a chunk's unit. */
const endOf = ({ units, last }: Chunk, unit: number) => (units[unit + 1] ?? last + 1) - 1

/** Names inside of a chunk: "NAME" in "NAME method", "Clay Packer" in "Clay Packer scheme". */
export function addNames(tokens: readonly Token[], text: string, chunk: Chunk, add: AddCandidate): void {
  const { units, last } = chunk
  for (let unit = 0; unit < units.length; unit++) {
    const from = units[unit] ?? chunk.first
    if (tokens[from]?.lexeme.hasCapital !== true) continue
    const end = endOf(chunk, unit)
    if (end < last && isOwnNameBetween(text, tokens, from, end)) add(from, end, 1, chunk)
    const stem = endOfStem(tokens, from, end)
    if (stem !== null && isOwnNameBetween(text, tokens, from, stem)) add(from, stem, 1, chunk)
    // A run of capitals that goes on for two or three words, before other words.
    let to = unit
    while (to + 1 < units.length && to - unit < 3 && CAPITAL.test(tokens[units[to + 1] ?? 0]?.text ?? ''))
      to += 1
    if (to > unit && endOf(chunk, to) < last) add(from, endOf(chunk, to), to - unit + 1, chunk)
  }
}

/** "NAME-based", "NAME-driven": the name before the last hyphen. */
function endOfStem(tokens: readonly Token[], from: number, end: number): number | null {
  const isAdjective = tokens[end - 1]?.text === '-' && /^\p{Ll}/u.test(tokens[end]?.text ?? '')
  return isAdjective && end - 2 >= from ? end - 2 : null
}
