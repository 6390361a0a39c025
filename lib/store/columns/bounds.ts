/** The least and the greatest number of some rows, upper ends of ranges counted; NaN is none. Null where all are. */
export function boundsOf(
  rows: Uint32Array,
  low: Float64Array,
  high: Float64Array,
): readonly [number, number] | null {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const from = low[row] ?? Number.NaN
    const to = high[row] ?? Number.NaN
    if (from < least) least = from
    if (from > most) most = from
    if (to > most) most = to
  }
  return least > most ? null : [least, most]
}

/** The greatest of some numbers that are not negative; 0 of none. */
export function mostOf(numbers: Int32Array): number {
  let most = 0
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] ?? 0)
  return most
}
