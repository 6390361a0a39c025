import { fitPowerLaw } from '@/lib/analysis/fit'
import { paretoFrontier } from '@/lib/analysis/frontier'
import type { Mark } from '@/lib/query/chart/mark'
import type { Overlay } from '@/lib/query/chart/overlay'
import { OVERLAYS, X_AXES } from '@/lib/query/view-labels'

/** A fit on fewer claims says little. */
const FEW = 8

export type OverlayKey = keyof typeof OVERLAYS
type Point = { readonly x: number; readonly y: number; readonly label: string }

/** What an overlay is drawn from; `frontier` where the database has walked it, since marks are too many. */
export type OverlayInput = {
  readonly marks: readonly Mark[]
  readonly count: number
  /** What the axis across measures: "model scale". */
  readonly across: string
  readonly frontier: Readonly<Partial<Record<OverlayKey, readonly Point[]>>>
}

const placed = (marks: readonly Mark[]): Point[] =>
  marks.flatMap(({ x, y, label }) => (x === null ? [] : [{ x, y, label }]))

/** An axis of dates: nothing is proportional to a power of them. */
const YEAR = X_AXES.year.toLowerCase()

/** Names in a note; beyond these the line itself is clearer. */
const MOST_NAMES = 12

function frontier(key: OverlayKey, { marks, count, across, frontier: walked }: OverlayInput): Overlay | null {
  const better = key === 'frontier' ? 'smaller' : 'larger'
  const points = walked[key] ?? paretoFrontier(placed(marks), better)
  if (points.length === 0) return null
  const side =
    across === YEAR ? `${better === 'smaller' ? 'an earlier' : 'a later'} year` : `a ${better} ${across}`
  const names = points.slice(0, MOST_NAMES).map(({ label }) => label)
  const more = points.length > names.length ? ` and ${points.length - names.length} more` : ''
  return {
    key,
    label: 'frontier',
    line: points.map(({ x, y }) => ({ x, y })),
    band: null,
    steps: true,
    note: `${points.length} of ${count} claims on the frontier where more improvement and ${side} are better: ${names.join(', ')}${more}`,
    warnings: [],
  }
}

function powerLaw({ marks, count, across }: OverlayInput): Overlay | null {
  const law = count > marks.length || across === YEAR ? null : fitPowerLaw(placed(marks))
  if (law === null) return null
  return {
    key: 'fit',
    label: 'power law',
    line: law.line.map(({ x, y }) => ({ x, y })),
    band: law.line.map(({ x, low, high }) => ({ x, low, high })),
    steps: false,
    note: `Improvement ∝ (${across})^${law.exponent.toFixed(3).replace('-', '−')}, with the 95 % band of the mean; n = ${law.n}, R² = ${law.rSquared.toFixed(2)}`,
    warnings: law.n < FEW ? [`The power law rests on only ${law.n} claims, fewer than ${FEW}`] : [],
  }
}

/** The lines that the view asks for, and why one of them is not drawn. */
export function drawOverlays(keys: readonly OverlayKey[], input: OverlayInput): Overlay[] {
  return keys.flatMap((key) => (key === 'fit' ? powerLaw(input) : frontier(key, input)) ?? [])
}

/** Which of the overlays cannot be drawn, and why. */
export function overlayFaults(
  keys: readonly OverlayKey[],
  drawn: readonly Overlay[],
  across: string,
): string[] {
  return keys
    .filter((key) => !drawn.some((overlay) => overlay.key === key))
    .map(
      (key) =>
        `${OVERLAYS[key]} is not drawn: ${key === 'fit' && across === YEAR ? 'a year is no quantity that a power could be taken of' : 'too few claims have a place across, or too many to fit one by one'}`,
    )
}
