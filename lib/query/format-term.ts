import { withPrefix } from '@/lib/domain/si-prefix'
import { formatCount, formatNumber } from './format'

const PREFIXED: ReadonlySet<string> = new Set(['FLOP/s', 'OP/s', 'bytes/s'])
/** Memory is sold in steps of 1024, and its makers call 2^30 bytes a GB. */
const GIBI = 2 ** 30
const UNGROUPED = 1e5

/** A number of a computation as people read it: 8.4e13 FLOP/s is "84 TFLOP/s", 34,359,738,368 bytes are "32 GB". */
export function formatTerm(value: number, unit: string): string {
  if (PREFIXED.has(unit)) return withPrefix(value, unit.replace('bytes', 'B'))
  if (unit === 'bytes' && value >= GIBI / 10)
    return `${formatNumber(Number((value / GIBI).toPrecision(4)))} GB`
  const isCount = Math.abs(value) >= UNGROUPED && Number.isInteger(value)
  const figure = isCount ? formatCount(value) : formatNumber(value)
  return unit === '' ? figure : `${figure} ${unit === 'x' ? 'times' : unit}`
}
