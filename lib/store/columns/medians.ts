/** The median of values in order; the mean of the middle two where they are even. */
export function medianOf(values: Float64Array): number {
  const { length } = values
  return ((values[(length - 1) >> 1] ?? Number.NaN) + (values[length >> 1] ?? Number.NaN)) / 2
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

/** The values of each of `count` groups, in the order in which they were collected, side by side in one array. */
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
