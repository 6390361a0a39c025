import type { PlacedMark } from './place-marks'

const STEPS: Readonly<Record<string, { readonly along: 'x' | 'y'; readonly by: 1 | -1 }>> = {
  ArrowRight: { along: 'x', by: 1 },
  ArrowLeft: { along: 'x', by: -1 },
  ArrowUp: { along: 'y', by: 1 },
  ArrowDown: { along: 'y', by: -1 },
}

/** Marks from left to right, those without a scale at the end; the order of reading. */
export function readingOrder(placed: readonly PlacedMark[], strip: readonly PlacedMark[]): string[] {
  const across = [...placed].sort((a, b) => a.left - b.left || b.mark.y - a.mark.y || byId(a, b))
  const down = [...strip].sort((a, b) => b.mark.y - a.mark.y || byId(a, b))
  return [...across, ...down].map(({ mark }) => mark.id)
}

/** The mark that a key leads to: left and right in reading order, up and down by improvement; null for other keys. */
export function nextMark(
  key: string,
  current: string,
  reading: readonly string[],
  byImprovement: readonly string[],
): string | null {
  if (key === 'Home') return reading[0] ?? null
  if (key === 'End') return reading.at(-1) ?? null
  const step = STEPS[key]
  if (step === undefined) return null
  const order = step.along === 'x' ? reading : byImprovement
  return order[order.indexOf(current) + step.by] ?? current
}

/** Marks by improvement, the smallest first. */
export function improvementOrder(placed: readonly PlacedMark[], strip: readonly PlacedMark[]): string[] {
  return [...placed, ...strip].sort((a, b) => a.mark.y - b.mark.y || byId(a, b)).map(({ mark }) => mark.id)
}

const byId = (a: PlacedMark, b: PlacedMark): number => (a.mark.id < b.mark.id ? -1 : 1)
