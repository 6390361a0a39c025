/** The least and the greatest number of some rows, upper ends of ranges counted; NaN is none. Null where all are. */
export function boundsOf(
  rows: Uint32Array,
  low: Float64Array,
  high: Float64Array,
): readonly [number, number] | null {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    const from = low[row] ?? Number.NaN
    const to = high[row] ?? Number.NaN
    if (from < least) least = from
    if (from > most) most = from
    if (to > most) most = to
  }
  return least > most ? null : [least, most]
}
