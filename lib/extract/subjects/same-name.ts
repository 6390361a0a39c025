import { remember } from '../remember'

const wordsOf = remember(
  (text): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? []),
)

/** Names that share half of their words or more, by Dice's coefficient, are one: "clay packer", "folded clay packer". */
const SAME = 0.5

/** For each of some names, which of them are the same name as it. */
export function sameNames(names: readonly string[]): boolean[][] {
  const sets = names.map(wordsOf)
  return sets.map((left, at) =>
    sets.map((right, other) => {
      if (at === other) return true
      let shared = 0
      for (const word of left) if (right.has(word)) shared += 1
      return shared > 0 && (2 * shared) / (left.size + right.size) >= SAME
    }),
  )
}
