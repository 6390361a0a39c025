import type { Device } from '@/lib/domain/device'
import type { AuditedClaim } from './audit-rule'
import { achievedRate, formatOf, machineOf, type Peak, peaksOf } from './machine'

/** An achieved rate beside the dense peak of what it ran on. */
export type ShareOfPeak = {
  /** FLOP/s of all devices together, or of one where the claim says so. */
  readonly achieved: number
  readonly device: Device
  readonly count: number
  /** False where the claim does not say how many devices there were, and one is taken. */
  readonly countIsKnown: boolean
  /** Of one device. */
  readonly peak: Peak
  /** achieved / (peak × count). */
  readonly share: number
}

/**
 * Holds a claim's rate against the dense peak of its device, in the format that it names, else in that
 * with the highest peak. In words why it cannot be; null where the claim is about no rate on a device.
 */
export function shareOfPeak(claim: AuditedClaim, devices: readonly Device[]): ShareOfPeak | string | null {
  const rate = achievedRate(claim)
  if (rate === null || claim.hardware.length === 0) return null
  const machine = machineOf(claim, devices)
  if (typeof machine === 'string') return machine
  const { device, countIsStated } = machine
  const count = rate.isOfEach ? 1 : machine.count
  const [peak] = peaksOf(device, formatOf(claim))
  if (peak === undefined) return `The catalogue has no peak of ${device.name} for this number format.`
  return {
    achieved: rate.high,
    device,
    count,
    countIsKnown: countIsStated || rate.isOfEach,
    peak,
    share: rate.high / (peak.rate * count),
  }
}
