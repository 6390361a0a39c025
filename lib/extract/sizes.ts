import type { Quantity } from './mentions'

const BARE_SCALES = new Set(['B', 'billion', 'trillion'])
const TOO_SMALL = new Set(['k', 'K', 'thousand'])

/** Whether a number is a model's parameter count: "7B", "8.3 billion parameters". */
export function isModelSize({ low, unit }: Quantity): boolean {
  if (low.scale === null || TOO_SMALL.has(low.scale)) return false
  return unit === null ? BARE_SCALES.has(low.scale) : unit.kind === 'params'
}
