import { describe, expect, test } from '@jest/globals'
import { auditClaim } from '@/lib/analysis/audit'
import type { Claim } from '@/lib/domain/claim'
import { claim } from '@/tests/factories/claim'
import { device } from '@/tests/factories/device'

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
  device({ name: 'New GPU', year: 2024, peakFlopPerSecond: { fp16: 1000e12 } }),
]
type Fields = Partial<Claim>
const on = (count: number | null, name = 'Big GPU') => ({
  hardware: [{ name, count, device: name.toLowerCase().replaceAll(' ', '-') }],
})
const paper = { year: 2021, techniques: [] as string[] }
const audit = (fields: Fields, siblings: Fields[] = [], of = paper) =>
  auditClaim({
    claim: claim(fields),
    siblings: siblings.map(claim),
    devices: DEVICES,
    sizeOf: (model) => (model === 'KnownNet' ? { params: 88e6, source: 'the KnownNet paper' } : null),
    paper: of,
  })
/** The verdict and the sentence of one rule; null where it has nothing to say. */
const finding = (rule: string, ...args: Parameters<typeof audit>) => {
  const found = audit(...args).findings.find((each) => each.rule === rule)
  return found === undefined ? null : { verdict: found.verdict, sentence: found.sentence }
}
const verdict = (...args: Parameters<typeof finding>) => finding(...args)?.verdict ?? null

const absolute = { valueRelation: 'absolute', direction: 'none', baseline: null } as const
const rate = { ...absolute, metric: 'throughput', metricFamily: 'throughput', unit: 'TFLOP/s' } as const
const share = { ...absolute, metric: 'share of peak', metricFamily: 'utilization', unit: '%' } as const

describe('a stated share of the peak', () => {
  const beside = { ...rate, value: 160, ...on(4) }
  test('is verified by the rate beside it, in the format that makes it true', () => {
    expect(finding('stated-utilization', { ...share, value: 40, ...on(4) }, [beside])).toEqual({
      verdict: 'verified',
      sentence: '160 TFLOP/s is 40.0 % of the dense FP16 peak of 4 × Big GPU, 400 TFLOP/s; 40 % is stated.',
    })
  })
  test('is contradicted where no format gives it, or the stated one does not', () => {
    expect(verdict('stated-utilization', { ...share, value: 70, ...on(4) }, [beside])).toBe('inconsistent')
    const inDouble = { ...share, value: 40, setting: 'double precision', ...on(4) }
    expect(verdict('stated-utilization', inDouble, [beside])).toBe('inconsistent')
  })
  test('“over” is bound from below only', () => {
    const over = (value: number) => ({ ...share, value, qualifier: 'at_least' as const, ...on(4) })
    expect(verdict('stated-utilization', over(38), [beside])).toBe('verified')
    expect(verdict('stated-utilization', over(9), [{ ...beside, value: 399 }])).toBe('consistent')
    expect(verdict('stated-utilization', over(45), [{ ...beside, value: 4 }])).toBe('inconsistent')
  })
  test('cannot be checked without a rate, or on a device that is not known', () => {
    expect(finding('stated-utilization', { ...share, value: 40, ...on(4) })?.sentence).toContain(
      'No achieved rate',
    )
    const unknown = { hardware: [{ name: 'Odd Chip', count: 4, device: null }] }
    expect(
      finding('stated-utilization', { ...share, value: 40, ...unknown }, [{ ...rate, value: 1, ...unknown }])
        ?.sentence,
    ).toContain('“Odd Chip” is no device of the catalogue')
  })
})

describe('an achieved rate', () => {
  test('of each device is held against one', () => {
    const each = { ...rate, metric: 'throughput per GPU', value: 90, ...on(8) }
    expect(verdict('below-peak', each)).toBe('consistent')
    expect(verdict('below-peak', { ...each, value: 190 })).toBe('inconsistent')
  })
  test('in a stated format is held against that format', () => {
    const rates = (setting: string) => verdict('below-peak', { ...rate, value: 90, setting, ...on(1) })
    expect(rates('FP32')).toBe('inconsistent')
    expect(rates('FP16')).toBe('consistent')
  })
})

describe('a total of many devices', () => {
  const total = { ...rate, unit: 'PFLOP/s', value: 15 }
  test('is the sum of what each does, where that is stated', () => {
    const each = { ...rate, metric: 'throughput per GPU', value: 37.5, ...on(400) }
    expect(verdict('totals-and-parts', { ...total, ...on(400) }, [each])).toBe('verified')
    expect(verdict('totals-and-parts', { ...total, ...on(400) }, [{ ...each, value: 60 }])).toBe(
      'inconsistent',
    )
  })
  test('of a kind of device is held against the fastest that there was', () => {
    const gpus = { hardware: [{ name: 'GPU', count: 100, device: null }] }
    expect(finding('totals-and-parts', { ...total, value: 9, ...gpus })).toMatchObject({
      verdict: 'consistent',
      sentence: expect.stringContaining('90 TFLOP/s of each, below the 100 TFLOP/s'),
    })
    expect(verdict('totals-and-parts', { ...total, ...gpus })).toBe('inconsistent')
    expect(verdict('totals-and-parts', { ...total, ...gpus }, [], { ...paper, year: 2024 })).toBe(
      'consistent',
    )
  })
})

describe('the largest model', () => {
  const largest = {
    ...absolute,
    metric: 'trainable model size',
    metricFamily: 'capacity',
    unit: 'params',
  } as const
  const fits = (fields: Fields, of = paper) =>
    verdict('memory-fit', { ...largest, phase: null, ...fields }, [], of)
  test('needs 16 bytes a parameter when it is trained, 2 when it is served', () => {
    expect(fits({ value: 2e9, ...on(1) })).toBe('consistent')
    expect(fits({ value: 2.2e9, ...on(1) })).toBe('uncheckable')
    expect(fits({ value: 16e9, metric: 'served model size', ...on(1) })).toBe('consistent')
    expect(fits({ value: 70e9, setting: 'int8', metric: 'served model size', ...on(1) })).toBe('inconsistent')
    expect(fits({ value: 30e9, setting: 'int8', metric: 'served model size', ...on(1) })).toBe('consistent')
  })
  test('that cannot fit in any format contradicts the memory, unless the host’s memory is used', () => {
    expect(fits({ value: 18e9, ...on(1) })).toBe('inconsistent')
    expect(fits({ value: 18e9, ...on(1) }, { ...paper, techniques: ['offloading'] })).toBe('uncheckable')
  })
  test('may name its memory itself', () => {
    const hardware = [{ name: 'GPU with 24GB of memory', count: 1, device: null }]
    expect(fits({ value: 1e9, hardware })).toBe('consistent')
    expect(fits({ value: 100e9, hardware })).toBe('inconsistent')
  })
})

describe('tokens a second', () => {
  const speed = {
    ...absolute,
    metric: 'decoding throughput',
    metricFamily: 'throughput',
    unit: 'tokens/s',
  } as const
  const bound = (fields: Fields) => verdict('bandwidth-bound', { ...speed, params: 7e9, ...on(1), ...fields })
  test('of one sequence cannot be more than the bandwidth reads weights', () => {
    expect(bound({ value: 71, setting: 'batch size 1, FP16' })).toBe('consistent')
    expect(bound({ value: 72, setting: 'batch size 1, FP16' })).toBe('inconsistent')
    expect(bound({ value: 280, setting: 'batch size 1' })).toBe('consistent')
    expect(bound({ value: 290, setting: 'batch size 1' })).toBe('inconsistent')
  })
  test('of a batch are not bound that way', () => {
    expect(bound({ value: 9000, setting: 'batch size 64' })).toBeNull()
    expect(bound({ value: 9000, setting: null })).toBeNull()
  })
})

describe('sizes', () => {
  const ratio = (value: number, setting: string) =>
    verdict('dimensions', { metric: 'compression ratio', metricFamily: 'memory', value, setting })
  test.each([
    [2427, '256^3 grid to 12^3 x 4 latent', 'verified'],
    [2427, '256³ grid to 12³ × 4 latent', 'verified'],
    [2400, '256^3 grid to 12^3 x 4 latent', 'verified'],
    [1000, '256^3 grid to 12^3 x 4 latent', 'inconsistent'],
    [4, '512x512 to 256x256', 'verified'],
    [4, '512x512 images', null],
  ])('%d times smaller is held against “%s”: %s', (value, setting, expected) => {
    expect(ratio(value, setting)).toBe(expected)
  })
})

describe('a parameter count', () => {
  const named = (modelName: string, params: number, fields: Fields = {}) =>
    verdict('params-in-name', { modelName, params, ...fields })
  test.each([
    ['LLaMA-2-7B', 6.7e9, 'consistent'],
    ['LLaMA-2-70B', 7e9, 'inconsistent'],
    ['OPT-6.7B and OPT-30B', 30e9, 'consistent'],
    ['BERT-110M', 110e6, 'consistent'],
    ['4M-21', 3e9, null],
    ['Mixtral-8x7B', 47e9, null],
    ['BERT', 110e6, null],
  ])('%s has %d parameters: %s', (name, params, expected) => {
    expect(named(name, params)).toBe(expected)
  })
  test('that counts something else than the whole model is not compared', () => {
    expect(named('Big-235B-A22B', 22e9, { paramsBasis: 'active' })).toBeNull()
  })
})

describe('both ends', () => {
  const ends = {
    ...absolute,
    metric: 'latency',
    metricFamily: 'latency',
    unit: 'ms',
    value: 10,
    baseline: '40',
  } as const
  test('verify a factor and a share as well', () => {
    const change = { metric: 'latency', metricFamily: 'latency', direction: 'decrease' } as const
    expect(verdict('both-ends', { ...change, value: 4, unit: 'x' }, [ends])).toBe('verified')
    expect(
      verdict('both-ends', { ...change, valueRelation: 'fraction_of_baseline', value: 25, unit: '%' }, [
        ends,
      ]),
    ).toBe('verified')
    expect(verdict('both-ends', { ...change, value: 7, unit: 'x' }, [ends])).toBe('inconsistent')
  })
  test('are shown with the ends too', () => {
    const change = { metric: 'latency', metricFamily: 'latency', direction: 'decrease', value: 4 } as const
    expect(verdict('both-ends', ends, [change])).toBe('verified')
  })
  test('stand in the order that the claim says', () => {
    expect(verdict('ends-in-order', { ...ends, improves: true })).toBe('consistent')
    expect(verdict('ends-in-order', { ...ends, improves: false })).toBe('inconsistent')
    expect(verdict('ends-in-order', { ...ends, improves: null })).toBe('uncheckable')
    const quality = { ...ends, metricFamily: 'quality', improves: true } as const
    expect(verdict('ends-in-order', { ...quality, metric: 'FID' })).toBe('consistent')
    expect(verdict('ends-in-order', { ...quality, metric: 'accuracy' })).toBe('inconsistent')
    expect(verdict('ends-in-order', { ...quality, metric: 'quux' })).toBe('uncheckable')
  })
})

describe('one result told twice', () => {
  const saved = {
    metric: 'inference time',
    metricFamily: 'latency',
    valueRelation: 'percent_change',
    direction: 'decrease',
    unit: '%',
    value: 50,
  } as const
  test('twice as fast is half the time', () => {
    expect(verdict('inverse-claims', {}, [saved])).toBe('verified')
    expect(verdict('inverse-claims', saved, [{}])).toBe('verified')
    expect(verdict('inverse-claims', {}, [{ ...saved, value: 70 }])).toBe('inconsistent')
    expect(verdict('inverse-claims', {}, [{ ...saved, baseline: 'OtherNet' }])).toBeNull()
  })
  test('the same figure agrees; another one with the same words cannot be told apart', () => {
    expect(verdict('stated-twice', {}, [{}])).toBe('consistent')
    expect(verdict('stated-twice', {}, [{ value: 3 }])).toBe('uncheckable')
    expect(verdict('stated-twice', {}, [{ value: 3, qualifier: 'up_to' }])).toBeNull()
    expect(verdict('stated-twice', {}, [{ value: 3, task: 'another' }])).toBeNull()
  })
})

test('a device that bounds nothing of the claim says so', () => {
  expect(finding('named-device', on(1))?.sentence).toContain(
    'do not bound a claim of inference speed in times',
  )
  expect(
    finding('named-device', { hardware: [{ name: 'FPGA', count: null, device: null }] })?.sentence,
  ).toContain('“FPGA” is no device of the catalogue')
})
