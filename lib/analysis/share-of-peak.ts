import type { Device } from '@/lib/domain/device'
import type { AuditedClaim } from './audit-rule'
import { achievedRate, formatOf, machineOf, type Peak, peaksOf, type RateBase } from './machine'

/** An achieved rate beside the dense peak of what it ran on. */
export type ShareOfPeak = {
  /** Operations a second of all devices together, or of one where the claim says so. */
  readonly achieved: number
  /** Floating-point operations, or operations of any kind. */
  readonly base: RateBase
  readonly device: Device
  readonly count: number
  /** False where the claim does not say how many devices there were, and one is taken. */
  readonly countIsKnown: boolean
  /** Of one device. */
  readonly peak: Peak
  /** achieved / (peak × count). */
  readonly share: number
  /** In words why a rate above this peak would prove nothing; null where the peak binds. */
  readonly doubt: string | null
}

const NARROW = ['fp16', 'bf16', 'fp8', 'fp4'] as const
const SPARSE = /\bspars|\bprun|\b2:4\b/i

/** Reasons for which a claim can be above the peak that the catalogue has, and be right. */
function doubtOf(claim: AuditedClaim, device: Device, base: RateBase): string | null {
  if (SPARSE.test([claim.subject, claim.metric, claim.setting].join(' ')))
    return 'operations that sparsity leaves out may be counted'
  if (formatOf(claim) !== null) return null
  if (base === 'OP/s')
    return 'the number format is not stated, and operations on few bits have no peak in the catalogue'
  return NARROW.some((format) => device.peakFlopPerSecond[format] !== undefined)
    ? null
    : 'the number format is not stated, and the catalogue has no peak of this device in 16 bits'
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
  const [peak] = peaksOf(device, formatOf(claim), rate.base)
  if (peak === undefined) return `The catalogue has no peak of ${device.name} for this number format.`
  return {
    achieved: rate.high,
    base: rate.base,
    device,
    count,
    countIsKnown: countIsStated || rate.isOfEach,
    peak,
    share: rate.high / (peak.rate * count),
    doubt: doubtOf(claim, device, rate.base),
  }
}
