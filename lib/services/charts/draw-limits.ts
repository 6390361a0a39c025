import { deviceValue } from '@/lib/analysis/axis-value'
import { computeLimit, decodingLimit, largestModel } from '@/lib/analysis/limits'
import type { Device } from '@/lib/domain/device'
import { withPrefix } from '@/lib/domain/si-prefix'
import type { Overlay, ReferenceLine } from '@/lib/query/chart/overlay'
import { formatCount, formatNumber } from '@/lib/query/format'
import type { ReaderLine } from '@/lib/query/view-codecs'
import type { XAxisKey } from '@/lib/query/view-labels'

/** Weights are taken as 16 bit, which most papers mean where they name no format. */
const FORMAT = 'fp16'
/** Where the lines of decoding speed begin. */
const SMALLEST = 1e8

export type LimitInput = {
  readonly devices: readonly Device[]
  readonly chosen: readonly string[]
  readonly x: XAxisKey
}

const chosenOf = ({ devices, chosen }: LimitInput): Device[] =>
  chosen.flatMap((slug) => devices.find((device) => device.slug === slug) ?? [])

const shortName = ({ name }: Device) =>
  name.replace(/^(?:NVIDIA|AMD|Google|Intel) (?:GeForce |Instinct )?/, '')

/** Upright lines: the largest model that a device holds, or its own place on an axis of devices. */
export function uprightLimits(input: LimitInput): ReferenceLine[] {
  const { devices, x } = input
  if (x === 'year') return []
  return chosenOf(input).flatMap((device): ReferenceLine[] => {
    if (x === 'params') {
      const limit = largestModel(device, FORMAT, devices)
      if (limit === null) return []
      const value = Number(limit.value.toPrecision(3))
      return [
        {
          axis: 'x',
          value,
          label: `${shortName(device)} holds ${formatCount(value)}`,
          kind: 'limit',
          note: `${device.name}: ${limit.formula}; ${limit.sources.join('; ')}`,
        },
      ]
    }
    const value = deviceValue(x, device, devices)
    return value === null
      ? []
      : [{ axis: 'x', value, label: shortName(device), kind: 'limit', note: device.name }]
  })
}

/** Level lines on an axis of FLOP/s: the dense 16-bit peak of one device. */
export function peakLines(input: LimitInput): ReferenceLine[] {
  return chosenOf(input).flatMap((device): ReferenceLine[] => {
    const limit = computeLimit(device, FORMAT) ?? computeLimit(device, 'bf16')
    if (limit === null) return []
    return [
      {
        axis: 'y',
        value: limit.value,
        label: `${shortName(device)} peak ${withPrefix(limit.value, limit.unit)}`,
        kind: 'limit',
        note: `${device.name}: ${limit.formula} of one device, 16 bit; ${limit.sources.join('; ')}`,
      },
    ]
  })
}

/** Falling lines on an axis of tokens/s: what bandwidth allows one sequence, up to the largest model that fits. */
export function decodingLines(input: LimitInput): Overlay[] {
  if (input.x !== 'params') return []
  return chosenOf(input).flatMap((device): Overlay[] => {
    const largest = largestModel(device, FORMAT, input.devices)
    const start = decodingLimit(device, FORMAT, SMALLEST)
    const end = largest === null ? null : decodingLimit(device, FORMAT, largest.value)
    if (largest === null || start === null || end === null) return []
    return [
      {
        key: `limit-${device.slug}`,
        label: shortName(device),
        line: [
          { x: SMALLEST, y: start.value },
          { x: largest.value, y: end.value },
        ],
        band: null,
        steps: false,
        note: `${device.name}: tokens/s ≤ ${start.formula}, one sequence, 16 bit; ${start.sources.join('; ')}`,
        warnings: [],
      },
    ]
  })
}

/** The reader's own lines, labeled with their values. */
export const readerLines = (lines: readonly ReaderLine[] | null): ReferenceLine[] =>
  (lines ?? []).map(({ axis, value }) => ({
    axis,
    value,
    label: axis === 'x' && value >= 1e4 ? formatCount(value) : formatNumber(value),
    kind: 'reader',
    note: null,
  }))
