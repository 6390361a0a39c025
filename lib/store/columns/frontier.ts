import type { Columns } from './columns'
import type { Selection } from './selection'

/**
 * The rows that no other row beats in both improvement and parameters, by parameters. Rows come from the best
 * improvement down, so a row is on it where its parameters are better than any before.
 */
export function frontierOf(
  { numbers }: Columns,
  { best: rows }: Selection,
  better: 'smaller' | 'larger',
): number[] {
  const { params, improvement } = numbers
  const sign = better === 'smaller' ? 1 : -1
  const steps: number[] = []
  let best = Number.POSITIVE_INFINITY
  for (const row of rows) {
    const across = sign * (params[row] ?? Number.NaN)
    if (!(across < best)) continue
    best = across
    // As good as the one before with better parameters: it takes that one's place.
    if (improvement[steps.at(-1) ?? -1] === improvement[row]) steps.pop()
    steps.push(row)
  }
  return better === 'smaller' ? steps.reverse() : steps
}
