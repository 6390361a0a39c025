import { quickselect } from 'simple-statistics'

/** The median of a part of an array, which it puts into another order; the mean of the middle two where they are even. */
export function medianOf(values: Float64Array): number {
  const { length } = values
  if (length === 0) return Number.NaN
  const upper = nth(values, length >>> 1)
  if (length % 2 === 1) return upper
  let lower = Number.NEGATIVE_INFINITY
  for (let index = 0; index < length >>> 1; index++) lower = Math.max(lower, values[index] ?? lower)
  return (lower + upper) / 2
}

/** The value at a place of the sorted order, counted from 0. Smaller ones lie before it afterwards. */
export function nth(values: Float64Array, place: number): number {
  // It asks for no more than an array's elements and length.
  quickselect(values as unknown as number[], place)
  return values[place] ?? Number.NaN
}

/** Values with the number of their group, in turn. */
export type Grouped = { readonly groups: Uint32Array; readonly values: Float64Array; readonly length: number }

/** Collects grouped values, at most `capacity` of them. */
export function grouping(capacity: number) {
  const groups = new Uint32Array(capacity)
  const values = new Float64Array(capacity)
  let length = 0
  return {
    add(group: number, value: number): void {
      groups[length] = group
      values[length++] = value
    },
    done: (): Grouped => ({ groups, values, length }),
  }
}

/** The values of each of `count` groups, those of one group side by side in one array. */
export function byGroup({ groups, values, length }: Grouped, count: number): Float64Array[] {
  const ends = new Uint32Array(count)
  for (let index = 0; index < length; index++) {
    const group = groups[index] ?? 0
    ends[group] = (ends[group] ?? 0) + 1
  }
  const sizes = ends.slice()
  for (let group = 1; group < count; group++) ends[group] = (ends[group] ?? 0) + (ends[group - 1] ?? 0)
  const sorted = new Float64Array(length)
  const next = ends.map((end, group) => end - (sizes[group] ?? 0))
  for (let index = 0; index < length; index++) {
    const group = groups[index] ?? 0
    const at = next[group] ?? 0
    next[group] = at + 1
    sorted[at] = values[index] ?? 0
  }
  return Array.from(ends, (end, group) => sorted.subarray(end - (sizes[group] ?? 0), end))
}
