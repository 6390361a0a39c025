import { auditClaim } from '@/lib/analysis/audit'
import type { Claim } from '@/lib/domain/claim'
import { claim } from './claim'
import { device } from './device'

const GIBI = 2 ** 30
const DEVICES = [
  device({
    name: 'Big GPU',
    year: 2020,
    memoryBytesPerSecond: 1e12,
    peakFlopPerSecond: { fp64: 10e12, fp32: 20e12, fp16: 100e12 },
  }),
  device({ name: 'Big GPU 16GB', variantOf: 'big-gpu', memoryBytes: 16 * GIBI }),
  device({ name: 'Big GPU 32GB', variantOf: 'big-gpu', memoryBytes: 32 * GIBI }),
  device({ name: 'Plain Chip', deviceClass: 'asic' }),
  device({ name: 'Old GPU', year: 2016, memoryBytes: 8 * GIBI, peakFlopPerSecond: { fp32: 10e12 } }),
  device({ name: 'Chip', deviceClass: 'fpga', peakFlopPerSecond: { int8: 50e12 } }),
  device({ name: 'New GPU', year: 2024, peakFlopPerSecond: { fp16: 1000e12 } }),
]
export type Fields = Partial<Claim>
/** On so many of a device of the catalogue above. */
export const on = (count: number | null, name = 'Big GPU') => ({
  hardware: [{ name, count, device: name.toLowerCase().replaceAll(' ', '-') }],
})
export const paper = { year: 2021, techniques: [] as string[] }
const audit = (fields: Fields, siblings: Fields[] = [], of = paper) =>
  auditClaim({
    claim: claim(fields),
    siblings: siblings.map(claim),
    devices: DEVICES,
    sizeOf: (model) => (model === 'KnownNet' ? { params: 88e6, source: 'the KnownNet paper' } : null),
    paper: of,
  })
/** The verdict and the sentence of one rule; null where it has nothing to say. */
export const finding = (rule: string, ...args: Parameters<typeof audit>) => {
  const found = audit(...args).findings.find((each) => each.rule === rule)
  return found === undefined ? null : { verdict: found.verdict, sentence: found.sentence }
}
/** The verdict of one rule alone. */
export const verdict = (...args: Parameters<typeof finding>) => finding(...args)?.verdict ?? null
