import { type Bits, has, rowsIn, size } from './bits'
import type { Ranked } from './ranked'

/** The rows that a filter shows: as a set, in the order of their ids, and those with a factor from the best down. */
export type Selection = {
  readonly bits: Bits
  readonly count: number
  readonly rows: Uint32Array
  readonly best: Uint32Array
}

/** Rows are listed when they are first asked for: of many sets only the size is. */
export function selectionOf(bits: Bits, ranked: Ranked): Selection {
  const count = size(bits)
  let rows: Uint32Array | undefined
  let best: Uint32Array | undefined
  return {
    bits,
    count,
    get rows() {
      rows ??= rowsIn(bits, count)
      return rows
    },
    get best() {
      best ??= ranked.filter((row) => has(bits, row))
      return best
    },
  }
}

/** The most memory that it takes. */
export const bytesOf = ({ bits, count }: Selection): number => bits.byteLength + 8 * count
