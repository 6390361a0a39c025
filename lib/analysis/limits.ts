import { type Device, sourceOf } from '@/lib/domain/device'
import type { NumberFormat } from '@/lib/domain/vocabulary'
import { BYTES_PER_NUMBER, memoryOf } from './machine'
import { TRAINING, weights } from './memory-need'

/** A physical limit: a number, how it was computed, and where its constants are from. */
export type Limit = {
  readonly value: number
  readonly unit: string
  readonly formula: string
  readonly sources: readonly string[]
}

const known = (sources: readonly (string | null)[]) => sources.filter((source) => source !== null)

/**
 * Tokens a second that one sequence can be decoded at: every weight is read once a token, so the memory's
 * bandwidth bounds it (Pope et al., Efficiently Scaling Transformer Inference, MLSys 2023, section 3).
 * Null where the bandwidth is not known.
 */
export function decodingLimit(device: Device, format: NumberFormat, params: number): Limit | null {
  const bandwidth = device.memoryBytesPerSecond
  if (bandwidth === null) return null
  return {
    value: bandwidth / (params * BYTES_PER_NUMBER[format]),
    unit: 'tokens/s',
    formula: `bandwidth / (parameters × ${BYTES_PER_NUMBER[format]} bytes)`,
    sources: known([sourceOf(device, 'memoryBytesPerSecond')]),
  }
}

/** The dense peak of a device in a format, FLOP/s (OP/s for integers); null where it is not known. */
export function computeLimit(device: Device, format: NumberFormat): Limit | null {
  const rate = device.peakFlopPerSecond[format]
  if (rate === undefined) return null
  return {
    value: rate,
    unit: format.startsWith('int') ? 'OP/s' : 'FLOP/s',
    formula: 'dense peak',
    sources: known([sourceOf(device, `peak.${format}`)]),
  }
}

/** The largest model whose weights, or whose training in mixed precision, the memory holds; null where that is not known. */
export function largestModel(
  device: Device,
  use: NumberFormat | 'training',
  devices: readonly Device[],
): Limit | null {
  const memory = memoryOf(device, devices)
  if (memory === null) return null
  const need = use === 'training' ? TRAINING : weights(use)
  return {
    value: memory.bytes / need.bytesPerParam,
    unit: 'params',
    formula: `memory / ${need.bytesPerParam} bytes a parameter (${need.holds})`,
    sources: known([memory.source, need.source]),
  }
}
