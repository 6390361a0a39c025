const WORD = /[\p{L}\p{N}.]+/gu

/** The words of a name, each once: they are so few that a list is quicker than a set. */
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(WORD) ?? []).filter((word, at, all) => all.indexOf(word) === at)

/** Dice's coefficient of two lists of different words. */
function dice(left: readonly string[], right: readonly string[]): number {
  let shared = 0
  for (const word of left) if (right.includes(word)) shared += 1
  return shared === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

/**
 * How far each of some names is the same name as each other, 0 to 1: Dice's coefficient of their words, so
 * that "clay packer" and "folded clay packer" are nearly one.
 */
export function likeness(names: readonly string[]): number[][] {
  const lists = names.map(wordsOf)
  const alike: number[][] = []
  lists.forEach((left, at) => {
    alike.push(
      lists.map((right, other) =>
        at === other ? 1 : other < at ? (alike[other]?.[at] ?? 0) : dice(left, right),
      ),
    )
  })
  return alike
}
