/**
 * A set of rows: bit `row & 31` of word `row >>> 5`. A million rows take 125 KB, and what two sets share is found
 * in some microseconds.
 */
export type Bits = Int32Array<ArrayBuffer>

export const newBits = (length: number): Bits => new Int32Array((length + 31) >>> 5)

export function add(bits: Bits, row: number): void {
  bits[row >>> 5] = (bits[row >>> 5] ?? 0) | (1 << (row & 31))
}

export const has = (bits: Bits, row: number): boolean => (((bits[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1

/** The rows of so many for which something holds. */
export function bitsWhere(length: number, holds: (row: number) => boolean): Bits {
  const bits = newBits(length)
  for (let word = 0, row = 0; word < bits.length; word++) {
    const end = Math.min(row + 32, length)
    let value = 0
    for (let bit = 1; row < end; row++, bit <<= 1) if (holds(row)) value |= bit
    bits[word] = value
  }
  return bits
}

/** The rows that are in both sets. */
export function shared(a: Bits, b: Bits): Bits {
  const both = new Int32Array(a.length)
  for (let word = 0; word < both.length; word++) both[word] = (a[word] ?? 0) & (b[word] ?? 0)
  return both
}

/** The rows of the first set that are not in the second. */
export function without(a: Bits, b: Bits): Bits {
  const rest = new Int32Array(a.length)
  for (let word = 0; word < rest.length; word++) rest[word] = (a[word] ?? 0) & ~(b[word] ?? 0)
  return rest
}

/** How many bits of a word are set: https://graphics.stanford.edu/~seander/bithacks.html#CountBitsSetParallel */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many rows are in a set. */
export function size(bits: Bits): number {
  let count = 0
  for (let word = 0; word < bits.length; word++) count += ones(bits[word] ?? 0)
  return count
}

/** How many rows are in both sets. */
export function sizeShared(a: Bits, b: Bits): number {
  let count = 0
  for (let word = 0; word < a.length; word++) count += ones((a[word] ?? 0) & (b[word] ?? 0))
  return count
}

/** The rows of a set in their order; `count` is its size, where that is known. */
export function rowsIn(bits: Bits, count = size(bits)): Uint32Array {
  const rows = new Uint32Array(count)
  let at = 0
  for (let word = 0; word < bits.length; word++) {
    // The lowest bit that is set, again and again.
    for (let left = bits[word] ?? 0; left !== 0; left &= left - 1)
      rows[at++] = (word << 5) + 31 - Math.clz32(left & -left)
  }
  return rows
}
