import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { Device, figuresOf, sourceOf } from '@/lib/domain/device'
import { DEVICE_CLASSES, keysOf, NUMBER_FORMATS, type NumberFormat } from '@/lib/domain/vocabulary'
import { deviceKey } from '@/lib/normalize/device'

const LINES = readFileSync(path.join('prisma', 'seed', 'devices.jsonl'), 'utf8')
  .trim()
  .split('\n')
const DEVICES = LINES.map((line) => Device.parse(JSON.parse(line)))
const bySlug = new Map(DEVICES.map((device) => [device.slug, device]))

test('the catalogue has at least 90 devices of every class, and no key twice', () => {
  expect(DEVICES.length).toBeGreaterThanOrEqual(90)
  expect(bySlug.size).toBe(DEVICES.length)
  expect(new Set(DEVICES.map(({ deviceClass }) => deviceClass))).toEqual(new Set(keysOf(DEVICE_CLASSES)))
})

test('no spelling stands for two devices', () => {
  const owners = new Map<string, string>()
  for (const { slug, name, aliases } of DEVICES) {
    for (const key of new Set([name, ...aliases].map(deviceKey))) {
      expect([key, owners.get(key) ?? slug]).toEqual([key, slug])
      owners.set(key, slug)
    }
  }
})

test.each(DEVICES.map((device) => [device.name, device] as const))(
  'every figure of %s has one source',
  (_, device) => {
    const sourced = device.sources.flatMap(({ figures }) => figures)
    expect(sourced.sort()).toEqual(figuresOf(device).sort())
  },
)

/** Bounds that a slip of a unit would break: from a microcontroller's SRAM to a pod of thousands of chips. */
test.each(DEVICES.map((device) => [device.name, device] as const))(
  'the figures of %s are within what its class can have',
  (_, device) => {
    const isSystem = device.deviceClass === 'system'
    expect(device.year).toBeGreaterThanOrEqual(2000)
    expect(device.year).toBeLessThanOrEqual(2026)
    const within = (value: number | null, low: number, high: number) => {
      if (value === null) return
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(high)
    }
    const [memory, bandwidth, power, rate] = isSystem ? [2e15, 1e17, 1e8, 5e19] : [5e11, 3e16, 3000, 5e16]
    within(device.memoryBytes, device.deviceClass === 'microcontroller' ? 1e5 : 2e8, memory)
    within(device.memoryBytesPerSecond, 2e10, bandwidth)
    within(device.powerWatts, 1, power)
    for (const peak of Object.values(device.peakFlopPerSecond)) within(peak, 1e11, rate)
  },
)

/** Three and a half per cent for the rounding of data sheets. */
const ROUNDING = 0.035
const ratio = (device: Device, upper: NumberFormat, lower: NumberFormat): number | null => {
  const [a, b] = [device.peakFlopPerSecond[upper], device.peakFlopPerSecond[lower]]
  return a === undefined || b === undefined ? null : a / b
}
/** Data sheets round to different digits ("35" and "70"), and narrower units need not be twice as fast. */
const isOneOf = (value: number, allowed: readonly number[], tolerance = ROUNDING) =>
  allowed.some((each) => Math.abs(value / each - 1) <= tolerance)

test.each(DEVICES.map((device) => [device.name, device] as const))(
  'the formats of %s stand in the ratios that hardware has',
  (_, device) => {
    const halving = [
      ['fp32', 'fp64', [1, 2, 3, 4, 32, 67], 0.08],
      ['fp8', 'fp16', [1, 1.95, 2, 3.75]],
      ['fp8', 'bf16', [1, 1.95, 2, 3.75, 4]],
      ['fp4', 'fp8', [2]],
      ['int4', 'int8', [1, 2]],
      ['int8', 'fp8', [1, 2]],
      ['fp16', 'tf32', [1, 2, 4], 0.06],
      ['bf16', 'fp16', [0.5, 1]],
    ] as const
    for (const [upper, lower, allowed, tolerance] of halving) {
      const found = ratio(device, upper, lower)
      if (found !== null) expect([upper, lower, found, isOneOf(found, allowed, tolerance)]).toContain(true)
    }
    for (const format of keysOf(NUMBER_FORMATS)) {
      const [dense, sparse] = [device.peakFlopPerSecond[format], device.sparsePeakFlopPerSecond[format]]
      if (sparse === undefined) continue
      // Every other weight may be zero; Trainium keeps four of sixteen.
      if (dense !== undefined) expect([format, isOneOf(sparse / dense, [2, 3.84])]).toContain(true)
    }
  },
)

test('a system has what its parts have', () => {
  for (const system of DEVICES) {
    if (system.part === null) continue
    const part = bySlug.get(system.part.device)
    expect([system.slug, part?.slug]).toEqual([system.slug, system.part.device])
    for (const [format, rate] of Object.entries(system.peakFlopPerSecond)) {
      const one = part?.peakFlopPerSecond[format as NumberFormat]
      if (one === undefined) continue
      const share = rate / (one * system.part.count)
      // A machine that was measured as a whole stays below the sum of its parts.
      const isSum = sourceOf(system, `peak.${format}`)?.startsWith('Sum over the parts') === true
      expect([system.slug, format, isSum ? isOneOf(share, [1]) : share < 1]).toContain(true)
    }
    if (system.memoryBytes !== null && part?.memoryBytes != null)
      expect([system.slug, system.memoryBytes / (part.memoryBytes * system.part.count)]).toEqual([
        system.slug,
        1,
      ])
  }
})

test('a device that leaves its variant open is as fast as the fastest of them', () => {
  for (const { variantOf, slug, peakFlopPerSecond, sparsePeakFlopPerSecond } of DEVICES) {
    if (variantOf === null) continue
    const whole = bySlug.get(variantOf)
    for (const format of keysOf(NUMBER_FORMATS)) {
      const most = (rate?: number) => rate ?? 0
      const open = [whole?.peakFlopPerSecond[format], whole?.sparsePeakFlopPerSecond[format]].map(most)
      const own = [peakFlopPerSecond[format], sparsePeakFlopPerSecond[format]].map(most)
      expect([slug, format, own.every((rate, at) => rate <= (open[at] ?? 0))]).toEqual([slug, format, true])
    }
  }
})

test('figures are what documents print, without the dust of arithmetic', () => {
  for (const { slug, peakFlopPerSecond, sparsePeakFlopPerSecond } of DEVICES) {
    for (const rate of [...Object.values(peakFlopPerSecond), ...Object.values(sparsePeakFlopPerSecond)])
      expect([slug, rate]).toEqual([slug, Number(rate.toPrecision(8))])
  }
})

/** Figures that papers divide by most, typed anew from the documents: a slip of the catalogue shows here. */
test.each([
  ['nvidia-p100', 'fp16', 21.2, 732, 16, 300],
  ['nvidia-v100-32gb', 'fp16', 125, 900, 32, 300],
  ['nvidia-t4', 'fp16', 65, 320, 16, 70],
  ['nvidia-a100-40gb', 'bf16', 312, 1555, 40, 400],
  ['nvidia-a100-80gb', 'bf16', 312, 2039, 80, 400],
  ['nvidia-a10', 'fp16', 125, 600, 24, 150],
  ['nvidia-rtx-a6000', 'fp16', 154.8, 768, 48, 300],
  ['nvidia-rtx-3090', 'fp16', 142, 936, 24, 350],
  ['nvidia-rtx-4090', 'fp16', 330.3, 1008, 24, 450],
  ['nvidia-l4', 'fp16', 121, 300, 24, 72],
  ['nvidia-l40s', 'fp16', 362.05, 864, 48, 350],
  ['nvidia-h100', 'bf16', 989.4, 3350, 80, 700],
  ['nvidia-h100-pcie', 'bf16', 756, 2000, 80, 350],
  ['nvidia-h200', 'bf16', 989.5, 4800, 141, 700],
  ['nvidia-b200', 'fp4', 9000, 8000, 180, 1000],
  ['amd-mi100', 'fp16', 184.6, 1228.8, 32, 300],
  ['amd-mi250x', 'fp16', 383, 3276.8, 128, 560],
  ['amd-mi300x', 'bf16', 1307.4, 5300, 192, 750],
  ['amd-mi355x', 'fp4', 10066.3, 8000, 288, 1400],
  ['google-tpu-v3', 'bf16', 123, 900, 32, 450],
  ['google-tpu-v4', 'bf16', 275, 1200, 32, null],
  ['google-tpu-v5p', 'bf16', 459, 2765, 95, null],
  ['google-tpu-v7', 'fp8', 4614, 7380, 192, null],
  ['intel-gaudi-2', 'bf16', 432, 2450, 96, 600],
  ['aws-trainium', 'bf16', 190, 820, 32, null],
  ['graphcore-gc200', 'fp16', 250, 47_500, null, null],
] as const)('%s does %s at %d T/s, reads %d GB/s', (slug, format, peak, bandwidth, memory, power) => {
  const device = bySlug.get(slug)
  expect(device?.peakFlopPerSecond[format]).toBe(peak * 1e12)
  expect(device?.memoryBytesPerSecond).toBe(bandwidth * 1e9)
  if (memory !== null) expect(device?.memoryBytes).toBe(memory * 2 ** 30)
  if (power !== null) expect(device?.powerWatts).toBe(power)
})

test('a variant belongs to a device of its vendor that is no variant', () => {
  for (const { variantOf, vendor, slug } of DEVICES) {
    if (variantOf === null) continue
    const whole = bySlug.get(variantOf)
    expect([slug, whole?.vendor, whole?.variantOf]).toEqual([slug, vendor, null])
  }
})
