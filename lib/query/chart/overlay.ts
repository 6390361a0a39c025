/** A line over a chart, in the units of its axes, with its band where it has one. */
export type Overlay = {
  readonly key: string
  /** Stands beside the line. */
  readonly label: string
  readonly line: readonly { readonly x: number; readonly y: number }[]
  readonly band: readonly { readonly x: number; readonly low: number; readonly high: number }[] | null
  /** Drawn as steps: between two of its points nothing better is known. */
  readonly steps: boolean
  /** What the line is, in numbers, and what speaks against reading much into it. */
  readonly note: string
  readonly warnings: readonly string[]
}

/** A straight line at one value of one axis: the reader's own, or what a device allows at most. */
export type ReferenceLine = {
  readonly axis: 'x' | 'y'
  readonly value: number
  readonly label: string
  readonly kind: 'reader' | 'limit'
  /** Where the value comes from; null for the reader's own. */
  readonly note: string | null
}
