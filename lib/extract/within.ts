type Placed = { readonly first: number }

function lowerBound(placed: readonly Placed[], index: number): number {
  let low = 0
  let high = placed.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((placed[middle]?.first ?? 0) < index) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The mentions that begin between two tokens, both included. The list must be in the order of the
 * text; the search is binary, so that a text of thousands of numbers stays fast.
 */
export function within<T extends Placed>(placed: readonly T[], first: number, last: number): readonly T[] {
  return placed.slice(lowerBound(placed, first), lowerBound(placed, last + 1))
}
