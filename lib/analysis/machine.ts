import { type Device, sourceOf } from '@/lib/domain/device'
import { unitSize, unitsOf } from '@/lib/domain/unit-size'
import { keysOf, NUMBER_FORMATS, type NumberFormat } from '@/lib/domain/vocabulary'
import type { AuditContext, AuditedClaim } from './audit-rule'
import { kindOf } from './kind'

/** The one device of the catalogue that a claim names, with how many of them. */
export type Machine = { readonly device: Device; readonly count: number; readonly countIsStated: boolean }

/** What a claim ran on where that is one device of the catalogue; else in words why nothing can be computed. */
export function machineOf({ hardware }: AuditedClaim, devices: readonly Device[]): Machine | string {
  const [mention] = hardware
  if (mention === undefined) return 'No hardware is named.'
  if (hardware.length > 1) return 'Several devices are named, and not which of them it was.'
  const device = devices.find(({ slug }) => slug === mention.device)
  if (kindOf(mention) !== null)
    return `“${mention.name}” is a kind of device: which one it was, and so its peak and memory, is not stated.`
  if (device === undefined)
    return `“${mention.name}” is no device of the catalogue, so nothing is known of its peak and memory.`
  return { device, count: mention.count ?? 1, countIsStated: mention.count !== null }
}

type Figure = 'memoryBytes' | 'memoryBytesPerSecond'

function mostAmong(devices: readonly Device[], figure: Figure) {
  const known = devices.flatMap((each) => {
    const value = each[figure]
    return value === null ? [] : [{ value, source: sourceOf(each, figure) }]
  })
  return known.sort((a, b) => b.value - a.value)[0] ?? null
}

/**
 * The most that a device by this name can have of a figure, with its source: papers leave the variant open
 * ("H100" may be the one with 94 GB), and no claim is called impossible for one that it may not have used.
 */
export const mostOf = (device: Device, figure: Figure, devices: readonly Device[]) =>
  mostAmong([device, ...devices.filter(({ variantOf }) => variantOf === device.slug)], figure)

/**
 * A device's memory in bytes with its source: its own, or, where its variants differ in it, that of the
 * largest one. Null where it is not known.
 */
export function memoryOf(
  device: Device,
  devices: readonly Device[],
): { bytes: number; source: string | null } | null {
  const own = mostAmong([device], 'memoryBytes') ?? mostOf(device, 'memoryBytes', devices)
  return own === null ? null : { bytes: own.value, source: own.source }
}

const SPELLINGS: readonly (readonly [RegExp, NumberFormat])[] = [
  [/\bfp64\b|double[- ]precision/i, 'fp64'],
  [/\btf32\b/i, 'tf32'],
  [/\bfp32\b|single[- ]precision|full[- ]precision/i, 'fp32'],
  [/\bbf16\b|bfloat16/i, 'bf16'],
  [/\bfp16\b|half[- ]precision|\b16[- ]bit\b/i, 'fp16'],
  [/\bfp8\b/i, 'fp8'],
  [/\b(?:nv|mx)?fp4\b/i, 'fp4'],
  [/\bint8\b|\bw8a8\b|\b8[- ]bit\b/i, 'int8'],
  [/\bint4\b|\bw4a(?:4|8|16)\b|\b4[- ]bit\b/i, 'int4'],
]

/** The number format that a claim names for what it did; null where it names none, or several. */
export function formatOf({ setting, subject, metric }: AuditedClaim): NumberFormat | null {
  const text = [setting, subject, metric].join(' ')
  const named = SPELLINGS.filter(([pattern]) => pattern.test(text)).map(([, format]) => format)
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Bytes that one weight takes. */
export const BYTES_PER_NUMBER: Readonly<Record<NumberFormat, number>> = {
  fp64: 8,
  fp32: 4,
  tf32: 4,
  bf16: 2,
  fp16: 2,
  fp8: 1,
  fp4: 0.5,
  int8: 1,
  int4: 0.5,
}

/** A dense peak of one device. */
export type Peak = { readonly format: NumberFormat; readonly rate: number; readonly source: string | null }

/**
 * The dense peaks of a device, the highest first; only that of a format where the claim names it. A rate in
 * FLOP/s is of floating-point numbers, one in OP/s may be of integers as well.
 */
export function peaksOf(device: Device, format: NumberFormat | null, base: RateBase = 'FLOP/s'): Peak[] {
  return keysOf(NUMBER_FORMATS)
    .filter((each) => (format === null ? base === 'OP/s' || !each.startsWith('int') : each === format))
    .flatMap((each) => {
      const rate = device.peakFlopPerSecond[each]
      return rate === undefined ? [] : [{ format: each, rate, source: sourceOf(device, `peak.${each}`) }]
    })
    .sort((a, b) => b.rate - a.rate)
}

/** What is counted a second: floating-point operations, or operations of any kind. */
export type RateBase = 'FLOP/s' | 'OP/s'

/** The units of a rate of operations. */
export const RATE_UNITS: readonly string[] = [...unitsOf('FLOP/s'), ...unitsOf('OP/s')]

const OF_EACH = /\bper (?:gpu|tpu|device|chip|accelerator|card|node)\b/i

/** An achieved rate in its base unit: of each device or of all together; null where the claim is about something else. */
export function achievedRate({ unit, value, valueHigh, metric, valueRelation }: AuditedClaim): {
  base: RateBase
  low: number
  high: number
  isOfEach: boolean
} | null {
  const { base, size } = unitSize(unit)
  if ((base !== 'FLOP/s' && base !== 'OP/s') || valueRelation !== 'absolute') return null
  return { base, low: value * size, high: (valueHigh ?? value) * size, isOfEach: OF_EACH.test(metric) }
}

/** The rate of a claim among those of its paper that ran on the same devices. */
export function rateBeside({ claim, siblings }: AuditContext): AuditedClaim | null {
  const key = (each: AuditedClaim) =>
    each.hardware.map(({ name, device, count }) => `${device ?? name}×${count}`).join()
  return siblings.find((other) => achievedRate(other) !== null && key(other) === key(claim)) ?? null
}
