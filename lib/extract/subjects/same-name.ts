const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}.]+/gu) ?? [])

/** Dice's coefficient of two sets. */
function dice(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0
  for (const word of left) if (right.has(word)) shared += 1
  return shared === 0 ? 0 : (2 * shared) / (left.size + right.size)
}

/**
 * How far each of some names is the same name as each other, 0 to 1: Dice's coefficient of their words, so
 * that "clay packer" and "folded clay packer" are nearly one.
 */
export function likeness(names: readonly string[]): number[][] {
  const sets = names.map(wordsOf)
  const alike: number[][] = []
  sets.forEach((left, at) => {
    alike.push(
      sets.map((right, other) =>
        at === other ? 1 : other < at ? (alike[other]?.[at] ?? 0) : dice(left, right),
      ),
    )
  })
  return alike
}
