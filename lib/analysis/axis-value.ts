import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { memoryOf } from './machine'

/** What claims can be held against: parameters, the paper's year, memory in GB or dense 16-bit FLOP/s of one device. */
export type Quantity = 'params' | 'year' | 'memory' | 'peak'

/** Makers' GB of memory are 2^30 bytes. */
const GIBI = 2 ** 30

const DEVICE_VALUE: Readonly<
  Record<'memory' | 'peak', (device: Device, devices: readonly Device[]) => number | null>
> = {
  memory: (device, devices) => {
    const memory = memoryOf(device, devices)
    return memory === null ? null : memory.bytes / GIBI
  },
  peak: ({ peakFlopPerSecond: { fp16, bf16 } }) => Math.max(fp16 ?? 0, bf16 ?? 0) || null,
}

/** A device's memory in GB, or its dense 16-bit peak in FLOP/s; null where the catalogue does not have it. */
export const deviceValue = (
  quantity: 'memory' | 'peak',
  device: Device,
  devices: readonly Device[],
): number | null => DEVICE_VALUE[quantity](device, devices)

/**
 * A claim's value of a quantity, both ends where it states a range or names several devices; null where the
 * abstract, or the catalogue, does not have it.
 */
export function quantityOf(
  claim: Claim,
  quantity: Quantity,
  devices: readonly Device[],
): { low: number; high: number | null } | null {
  if (quantity === 'params')
    return claim.params === null ? null : { low: claim.params, high: claim.paramsHigh }
  if (quantity === 'year') return claim.paper.year === null ? null : { low: claim.paper.year, high: null }
  const values = claim.hardware.flatMap((mention) => {
    const device = devices.find(({ slug }) => slug === mention.device)
    return device === undefined ? [] : (DEVICE_VALUE[quantity](device, devices) ?? [])
  })
  if (values.length === 0) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { low, high: low === high ? null : high }
}
