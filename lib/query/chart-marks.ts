import { scaleLog } from 'd3-scale'
import type { Claim } from '@/lib/domain/claim'
import {
  type MetricFamily,
  NO_IMPROVEMENT_REASONS,
  type NoImprovementReason,
  type Qualifier,
  type ResultKind,
} from '@/lib/domain/vocabulary'
import { summarize } from './chart-summary'
import { figureOf, scaleOf, stateClaim } from './claim-statement'
import { formatCount, formatFactor } from './format'

/** One claim on the chart. `x` is a parameter count, null where none is known; `y` an improvement factor. */
export type Mark = {
  readonly id: string
  readonly x: number | null
  readonly xHigh: number | null
  readonly y: number
  readonly yHigh: number | null
  readonly family: MetricFamily
  readonly qualifier: Qualifier
  readonly resultKind: ResultKind
  /** Short name for a direct label, and the figure beside it. */
  readonly label: string
  readonly figure: string
  readonly scale: string | null
  /** The claim in words, its evidence and its paper, for hover and focus. */
  readonly statement: string
  readonly evidence: string
  readonly paperTitle: string
  readonly year: number | null
}

/** How many claims the chart cannot place, and why: stands after "12 claims: ". */
export type NotDrawn = { readonly reason: string; readonly count: number }

export type Tick = { readonly value: number; readonly label: string }

/** A line over the chart, in the chart's units, with its band where it has one. */
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

/** A chart, computed before anyone draws it. Nothing is left out without a reason and a count. */
export type Chart = {
  readonly marks: readonly Mark[]
  /** Marks with an improvement factor but no known scale: they have a strip of their own. */
  readonly unscaled: readonly Mark[]
  readonly notDrawn: readonly NotDrawn[]
  readonly total: number
  readonly xDomain: readonly [number, number]
  readonly yDomain: readonly [number, number]
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly overlays: readonly Overlay[]
  /** What it shows, in a line. */
  readonly summary: string
}

/** The domain of an axis that has nothing to show. */
const EMPTY_X: readonly [number, number] = [1e8, 1e12]
const EMPTY_Y: readonly [number, number] = [1, 10]

/** Places claims on log-log axes of improvement factor against parameter count. */
export function chartOf(claims: readonly Claim[], total = claims.length): Chart {
  const reasons = new Map<NoImprovementReason, number>()
  const drawn: Mark[] = []
  for (const claim of claims) {
    if (claim.improvement === null) {
      const reason = claim.noImprovementReason ?? 'no_baseline_value'
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
    } else {
      drawn.push(markOf(claim, claim.improvement))
    }
  }
  const marks = drawn.filter((mark) => mark.x !== null)
  const xDomain = domainOf(
    marks.flatMap(({ x, xHigh }) => [x, xHigh]),
    EMPTY_X,
  )
  const yDomain = domainOf([1, ...drawn.flatMap(({ y, yHigh }) => [y, yHigh])], EMPTY_Y)
  const notDrawn = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]): NotDrawn => ({ reason: NO_IMPROVEMENT_REASONS[reason], count }))
  if (total > claims.length)
    notDrawn.push({ reason: 'beyond what one chart draws', count: total - claims.length })
  return {
    marks,
    unscaled: drawn.filter((mark) => mark.x === null),
    notDrawn,
    total,
    xDomain,
    yDomain,
    xTicks: ticksOf(xDomain, formatCount),
    yTicks: ticksOf(yDomain, formatFactor),
    overlays: [],
    summary: summarize(claims),
  }
}

function markOf(claim: Claim, improvement: number): Mark {
  return {
    id: claim.id,
    x: claim.params,
    xHigh: claim.paramsHigh,
    y: improvement,
    yHigh: claim.improvementHigh,
    family: claim.metricFamily,
    qualifier: claim.qualifier,
    resultKind: claim.resultKind,
    label: claim.subject,
    figure: figureOf(claim),
    scale: scaleOf(claim),
    statement: stateClaim(claim),
    evidence: claim.evidence.text,
    paperTitle: claim.paper.title,
    year: claim.paper.year,
  }
}

/** The smallest domain with half a step of room on both sides that ends on 1, 2 or 5 times a power of ten. */
function domainOf(
  values: readonly (number | null)[],
  empty: readonly [number, number],
): readonly [number, number] {
  const known = values.filter((value) => value !== null).filter((value) => value > 0)
  if (known.length === 0) return empty
  const [low, high] = [Math.min(...known) / 1.25, Math.max(...known) * 1.25]
  const steps = [...STEPS].reverse()
  const start = decade(low)
  const end = decade(high)
  const from = steps.map((step) => step * start).find((step) => step <= low) ?? start
  const to = STEPS.map((step) => step * end).find((step) => step >= high) ?? 10 * end
  return from < to ? [from, to] : [from / 10, to * 10]
}

const STEPS: readonly number[] = [1, 2, 5]
const decade = (value: number): number => 10 ** Math.floor(Math.log10(value))

/** Ticks at powers of ten, and at 2 and 5 between them where that leaves room for the labels. */
function ticksOf(domain: readonly [number, number], format: (value: number) => string): Tick[] {
  const [low, high] = domain
  const decades = Math.log10(high / low)
  const leading = decades > 3.5 ? [1] : STEPS
  const every = Math.max(1, Math.ceil(decades / 12))
  const candidates = scaleLog().domain([low, high]).ticks()
  const powers = candidates.filter((value) => {
    const exponent = Math.floor(Math.log10(value) + 1e-9)
    const lead = Number((value / 10 ** exponent).toPrecision(3))
    return leading.includes(lead) && exponent % every === 0
  })
  return powers.map((value) => ({ value, label: format(value) }))
}
