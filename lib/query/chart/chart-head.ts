/** How many claims a chart cannot place, and why: stands after "12 claims: ". */
export type NotDrawn = { readonly reason: string; readonly count: number }

/** What every chart says of itself. Nothing is left out without a reason and a count. */
export type ChartHead = {
  /** What is drawn: "Improvement over the baseline against model scale". */
  readonly title: string
  /** What it shows, in a line. */
  readonly summary: string
  /** What speaks against comparing what is on screen; null where nothing does. */
  readonly warning: string | null
  readonly total: number
  readonly drawn: number
  readonly notDrawn: readonly NotDrawn[]
}
