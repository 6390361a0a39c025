/**
 * The rows with an improvement factor, the best first, of equal ones the first by id. Kept, it spares every sort:
 * a pass over it meets the values of any group in their order, so medians and frontiers are read off.
 */
export type Ranked = Uint32Array<ArrayBuffer>

type Compare = (a: number, b: number) => number

const bestFirst =
  (improvement: Float64Array): Compare =>
  (a, b) =>
    (improvement[b] ?? 0) - (improvement[a] ?? 0) || a - b

/** Ranks all rows. */
export function rankedOf(improvement: Float64Array): Ranked {
  const rows = new Uint32Array(improvement.length)
  let count = 0
  for (let row = 0; row < rows.length; row++) if (!Number.isNaN(improvement[row])) rows[count++] = row
  return rows.slice(0, count).sort(bestFirst(improvement))
}

/**
 * Ranks the rows after a change without sorting them again. For each row `from` has the old row that it was, or a
 * negative number for a fresh one; old rows keep their order among each other.
 */
export function rerank(old: Ranked, oldLength: number, from: Int32Array, improvement: Float64Array): Ranked {
  const nowAt = new Int32Array(oldLength).fill(-1)
  const fresh: number[] = []
  for (let row = 0; row < from.length; row++) {
    const source = from[row] ?? -1
    if (source >= 0) nowAt[source] = row
    else if (!Number.isNaN(improvement[row])) fresh.push(row)
  }
  const compare = bestFirst(improvement)
  fresh.sort(compare)
  const ranked = new Uint32Array(old.length + fresh.length)
  let [count, next] = [0, 0]
  for (const before of old) {
    const row = nowAt[before] ?? -1
    if (row < 0) continue
    for (let head = fresh[next]; head !== undefined && compare(head, row) < 0; head = fresh[++next])
      ranked[count++] = head
    ranked[count++] = row
  }
  while (next < fresh.length) ranked[count++] = fresh[next++] ?? 0
  return ranked.slice(0, count)
}
