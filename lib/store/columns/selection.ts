import { type Bits, rowsIn, size } from './bits'

/** The rows that a filter shows: as a set, and in the order of their ids. */
export type Selection = {
  readonly bits: Bits
  readonly count: number
  readonly rows: Uint32Array
}

/** Rows are listed when they are first asked for: of many sets only the size is. */
export function selectionOf(bits: Bits): Selection {
  const count = size(bits)
  let rows: Uint32Array | undefined
  return {
    bits,
    count,
    get rows() {
      rows ??= rowsIn(bits, count)
      return rows
    },
  }
}

/** The most memory that it takes. */
export const bytesOf = ({ bits, count }: Selection): number => bits.byteLength + 4 * count
