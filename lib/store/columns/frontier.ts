import type { Columns } from './columns'
import type { Selection } from './select'

type Step = { readonly across: number; readonly up: number; readonly row: number }

/**
 * The rows that no other row beats in both improvement and parameters, by parameters. One pass: the frontier
 * so far is short and sorted, so a row is held against a single step of it.
 */
export function frontierOf({ numbers }: Columns, rows: Selection, better: 'smaller' | 'larger'): number[] {
  const { params, improvement } = numbers
  const sign = better === 'smaller' ? 1 : -1
  const steps: Step[] = []
  for (const row of rows) {
    const across = sign * (params[row] ?? Number.NaN)
    const up = improvement[row] ?? Number.NaN
    if (Number.isNaN(across) || Number.isNaN(up)) continue
    const after = stepsUpTo(steps, across)
    // Rows come by their ids, so of two that are equal the first stays.
    if ((steps[after - 1]?.up ?? Number.NEGATIVE_INFINITY) >= up) continue
    const from = steps[after - 1]?.across === across ? after - 1 : after
    let to = after
    while ((steps[to]?.up ?? Number.POSITIVE_INFINITY) <= up) to++
    steps.splice(from, to - from, { across, up, row })
  }
  const inOrder = steps.map(({ row }) => row)
  return better === 'smaller' ? inOrder : inOrder.reverse()
}

/** How many steps lie at or before a place. */
function stepsUpTo(steps: readonly Step[], across: number): number {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle]?.across ?? 0) <= across) low = middle + 1
    else high = middle
  }
  return low
}
