import type { Claim } from '@/lib/domain/claim'
import type { MetricFamily, Qualifier, ResultKind } from '@/lib/domain/vocabulary'
import { figureOf, firmly, improvementOf, scaleOf, stateClaim } from '../claim-statement'

/** One claim on a chart, in the units of its axes. */
export type Mark = {
  readonly id: string
  /** Null where the abstract does not state it. */
  readonly x: number | null
  readonly xHigh: number | null
  readonly y: number
  readonly yHigh: number | null
  readonly family: MetricFamily
  /** The first of the paper's. */
  readonly technique: string | null
  readonly qualifier: Qualifier
  readonly resultKind: ResultKind
  /** Short name for a direct label, and the figure beside it. */
  readonly label: string
  readonly figure: string
  /** What the vertical place says, in words: "3.6× better". */
  readonly reading: string
  readonly scale: string | null
  /** The claim in words, its evidence and its paper, for hover and focus. */
  readonly statement: string
  readonly evidence: string
  readonly paperTitle: string
  readonly year: number | null
}

/** Two ends of a quantity; the second is null where there is one value. */
export type Ends = { readonly low: number; readonly high: number | null }

/** A claim at a place. */
export function markOf(claim: Claim, x: Ends | null, y: Ends, reading: string): Mark {
  return {
    id: claim.id,
    x: x?.low ?? null,
    xHigh: x?.high ?? null,
    y: y.low,
    yHigh: y.high,
    family: claim.metricFamily,
    technique: claim.paper.techniques[0] ?? null,
    qualifier: claim.qualifier,
    resultKind: claim.resultKind,
    label: claim.subject,
    figure: figureOf(claim),
    reading,
    scale: scaleOf(claim),
    statement: stateClaim(claim),
    evidence: claim.evidence.text,
    paperTitle: claim.paper.title,
    year: claim.paper.year,
  }
}

/** A claim's improvement factor as a mark; null for a claim without one. */
export function factorMark(claim: Claim, x: Ends | null): Mark | null {
  const improvement = improvementOf(claim)
  if (claim.improvement === null || improvement === null) return null
  const y = { low: claim.improvement, high: claim.improvementHigh }
  return markOf(claim, x, y, `${firmly(claim.qualifier, improvement)} better`)
}

/** Marks with a place across, and those without. */
export function splitMarks(all: readonly Mark[]): { marks: Mark[]; unscaled: Mark[] } {
  return { marks: all.filter(({ x }) => x !== null), unscaled: all.filter(({ x }) => x === null) }
}
