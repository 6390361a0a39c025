import { comparabilityOf } from '@/lib/analysis/comparability'
import { fitPowerLaw } from '@/lib/analysis/fit'
import { paretoFrontier } from '@/lib/analysis/frontier'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { COMPARABILITY_VERDICTS } from '@/lib/domain/vocabulary'
import type { Chart, Mark, Overlay } from '@/lib/query/chart-marks'
import type { OVERLAYS } from '@/lib/query/fields'

/** A fit on fewer claims says little. */
const FEW = 8

type OverlayKey = keyof typeof OVERLAYS

type Drawn = { readonly claims: readonly Claim[]; readonly devices: readonly Device[]; readonly chart: Chart }

const placed = (marks: readonly Mark[]) =>
  marks.flatMap(({ x, y, label }) => (x === null ? [] : [{ x, y, label }]))

/** A line through claims that must not be compared is a picture of nothing: the reader is told. */
function comparabilityWarning({ claims, devices, chart }: Drawn): string[] {
  const shown = new Set(chart.marks.map(({ id }) => id))
  const { verdict, reasons } = comparabilityOf(
    claims.filter(({ id }) => shown.has(id)),
    devices,
  )
  // Scale is the chart's axis: that it differs is what the chart shows.
  const against = reasons.filter(({ aspect }) => aspect !== 'scale')
  if (verdict === 'comparable' || against.length === 0) return []
  const worst = against.some((reason) => reason.verdict === 'not_comparable') ? 'not_comparable' : 'caution'
  return [
    `${COMPARABILITY_VERDICTS[worst]}: the claims differ in ${against.map(({ aspect }) => aspect).join(', ')}`,
  ]
}

function frontier(drawn: Drawn, better: 'smaller' | 'larger'): Overlay | null {
  const points = paretoFrontier(placed(drawn.chart.marks), better)
  if (points.length === 0) return null
  return {
    key: better === 'smaller' ? 'frontier' : 'frontier_large',
    label: 'frontier',
    line: points.map(({ x, y }) => ({ x, y })),
    band: null,
    steps: true,
    note: `${points.length} of ${drawn.chart.marks.length} claims on the frontier where more improvement and ${better === 'smaller' ? 'fewer' : 'more'} parameters are better: ${points.map(({ label }) => label).join(', ')}`,
    warnings: comparabilityWarning(drawn),
  }
}

function fit(drawn: Drawn): Overlay | null {
  const law = fitPowerLaw(placed(drawn.chart.marks))
  if (law === null) return null
  const few = law.n < FEW ? [`only ${law.n} claims, fewer than ${FEW}`] : []
  return {
    key: 'fit',
    label: 'power law',
    line: law.line.map(({ x, y }) => ({ x, y })),
    band: law.line.map(({ x, low, high }) => ({ x, low, high })),
    steps: false,
    note: `improvement ∝ parameters^${law.exponent.toFixed(3)}, with the 95 % band of the mean; n = ${law.n}, R² = ${law.rSquared.toFixed(2)}`,
    warnings: [...few, ...comparabilityWarning(drawn)],
  }
}

const DRAW: Readonly<Record<OverlayKey, (drawn: Drawn) => Overlay | null>> = {
  frontier: (drawn) => frontier(drawn, 'smaller'),
  frontier_large: (drawn) => frontier(drawn, 'larger'),
  fit,
}

/** The chart with the lines that the view asks for. */
export function drawOverlays(drawn: Drawn, keys: readonly OverlayKey[]): Chart {
  return { ...drawn.chart, overlays: keys.flatMap((key) => DRAW[key](drawn) ?? []) }
}
