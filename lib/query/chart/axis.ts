import { scaleLinear, scaleLog } from 'd3-scale'
import { withPrefix } from '@/lib/domain/si-prefix'
import { formatCount, formatFactor, formatNumber } from '../format'

export type Tick = { readonly value: number; readonly label: string }
export type Domain = readonly [number, number]

/** How an axis writes its numbers. */
const FORMATS = {
  count: formatCount,
  factor: formatFactor,
  year: (value: number) => String(value),
  number: formatNumber,
  signed: (value: number) => (value > 0 ? `+${formatNumber(value)}` : formatNumber(value)),
  percent: (value: number) => `${formatNumber(value)}%`,
  bytes: (value: number) => withPrefix(value, 'B'),
  rate: (value: number) => withPrefix(value, 'FLOP/s'),
} as const
export type AxisFormat = keyof typeof FORMATS

/** An axis: what it measures, how, from where to where. */
export type Axis = {
  readonly key: string
  /** With the unit: "Model scale, parameters". */
  readonly title: string
  readonly scale: 'log' | 'linear'
  readonly format: AxisFormat
  readonly domain: Domain
  readonly ticks: readonly Tick[]
}

export type AxisKind = Pick<Axis, 'key' | 'title' | 'scale' | 'format'> & {
  /** What the axis spans where there is nothing to show. */
  readonly empty: Domain
}

/** A value as its axis writes it. */
export const formatOn = (axis: Pick<Axis, 'format'>, value: number): string => FORMATS[axis.format](value)

/** Where a value lies on an axis, 0 at its low end. */
export function shareOf(
  value: number,
  { scale, domain: [low, high] }: Pick<Axis, 'scale' | 'domain'>,
): number {
  return scale === 'log' ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low)
}

/** The value at a share of an axis. */
export function valueAt(
  share: number,
  { scale, domain: [low, high] }: Pick<Axis, 'scale' | 'domain'>,
): number {
  return scale === 'log' ? low * (high / low) ** share : low + share * (high - low)
}

/** An axis that holds all values, with room at both ends. */
export function axisOf(kind: AxisKind, values: readonly (number | null)[]): Axis {
  const known = values
    .filter((value) => value !== null)
    .filter((value) => kind.scale === 'linear' || value > 0)
  const domain =
    known.length === 0 ? kind.empty : kind.scale === 'log' ? logDomain(known) : linearDomain(kind, known)
  return withDomain(kind, domain)
}

/** The same axis over a part of it, or more of it. */
export function withDomain(
  { key, title, scale, format }: Pick<Axis, 'key' | 'title' | 'scale' | 'format'>,
  domain: Domain,
): Axis {
  const values = scale === 'log' ? logTicks(domain) : linearTicks(domain, format)
  return {
    key,
    title,
    scale,
    format,
    domain,
    ticks: values.map((value) => ({ value, label: FORMATS[format](value) })),
  }
}

function linearDomain({ format }: AxisKind, known: readonly number[]): Domain {
  const [low, high] = [Math.min(...known), Math.max(...known)]
  // A year is a column: half of one at both sides holds it.
  if (format === 'year') return [low - 0.5, high + 0.5]
  const room = 0.06 * (high - low || Math.abs(high) || 1)
  const [from = low, to = high] = scaleLinear()
    .domain([low === 0 ? 0 : low - room, high === 0 ? 0 : high + room])
    .nice(5)
    .domain()
  return [from, to]
}

const STEPS: readonly number[] = [1, 2, 5]
const decade = (value: number): number => 10 ** Math.floor(Math.log10(value))

/** The smallest domain with half a step of room on both sides that ends on 1, 2 or 5 times a power of ten. */
function logDomain(known: readonly number[]): Domain {
  const [low, high] = [Math.min(...known) / 1.25, Math.max(...known) * 1.25]
  const start = decade(low)
  const end = decade(high)
  const from =
    [...STEPS]
      .reverse()
      .map((step) => step * start)
      .find((step) => step <= low) ?? start
  const to = STEPS.map((step) => step * end).find((step) => step >= high) ?? 10 * end
  return from < to ? [from, to] : [from / 10, to * 10]
}

/** Ticks at powers of ten, and at 2 and 5 between them where that leaves room; on a short axis wherever they are round. */
function logTicks(domain: Domain): number[] {
  const [low, high] = domain
  const decades = Math.log10(high / low)
  const candidates = scaleLog().domain([low, high]).ticks()
  const leading = decades > 3.5 ? [1] : STEPS
  const every = Math.max(1, Math.ceil(decades / 12))
  const powers = candidates.filter((value) => {
    const exponent = Math.floor(Math.log10(value) + 1e-9)
    const lead = Number((value / 10 ** exponent).toPrecision(3))
    return leading.includes(lead) && exponent % every === 0
  })
  return powers.length >= 2 ? powers : scaleLinear().domain([low, high]).ticks(5)
}

function linearTicks([low, high]: Domain, format: AxisFormat): number[] {
  const ticks = scaleLinear()
    .domain([low, high])
    .ticks(format === 'year' ? 12 : 5)
  return format === 'year' ? ticks.filter(Number.isInteger) : ticks
}
