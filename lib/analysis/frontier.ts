import type { Point } from './fit'

/**
 * The Pareto frontier: the points that no other one beats, being at least as good in both and better in
 * one. Higher y is better; of x the smaller or the larger is. In the order of x; of equal points the first.
 */
export function paretoFrontier<P extends Point>(points: readonly P[], better: 'smaller' | 'larger'): P[] {
  const sign = better === 'smaller' ? 1 : -1
  const ordered = [...points].sort((a, b) => sign * (a.x - b.x) || b.y - a.y)
  let highest = Number.NEGATIVE_INFINITY
  const frontier = ordered.filter(({ y }) => {
    const isBeyond = y > highest
    highest = Math.max(highest, y)
    return isBeyond
  })
  return frontier.sort((a, b) => a.x - b.x)
}
