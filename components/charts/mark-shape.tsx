import type { Qualifier, ResultKind } from '@/lib/domain/vocabulary'

/** Outlines around 0, 0: the shape tells how firm the number is, so that color alone tells nothing. */
const OUTLINES: Readonly<Record<Qualifier, string>> = {
  exact: 'M5 0A5 5 0 1 1-5 0A5 5 0 1 1 5 0Z',
  up_to: 'M0-3L5.4 5.6H-5.4Z',
  at_least: 'M0 3L5.4-5.6H-5.4Z',
  approx: 'M0-6.2L6.2 0L0 6.2L-6.2 0Z',
  range: 'M-3-5.4H3V5.4H-3Z',
  average: 'M-4.7-4.7H4.7V4.7H-4.7Z',
}

/** A line where the figure is a bound: above for "up to", below for "at least". */
const BOUNDS: Partial<Readonly<Record<Qualifier, string>>> = {
  up_to: 'M-5.4-6H5.4',
  at_least: 'M-5.4 6H5.4',
}

type Props = {
  readonly qualifier: Qualifier
  readonly resultKind: ResultKind
  readonly color: string
  /** What it stands on: hollow where the result is projected, and a thin edge where marks touch. */
  readonly background: string
}

/** One mark's shape around 0, 0. */
export function MarkShape({ qualifier, resultKind, color, background }: Props) {
  const bound = BOUNDS[qualifier]
  const fill =
    resultKind === 'projected'
      ? { fill: background, stroke: color, strokeWidth: 1.7 }
      : { fill: color, stroke: background, strokeWidth: 1 }
  return (
    <>
      <path d={OUTLINES[qualifier]} {...fill} />
      {bound === undefined ? null : <path d={bound} fill="none" stroke={color} strokeWidth={1.8} />}
    </>
  )
}
