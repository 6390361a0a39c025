import { describe, expect, test } from '@jest/globals'
import { type Fields, finding, on, paper, verdict } from '@/tests/factories/audit'

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

describe('an achieved rate above the peak proves nothing', () => {
  const above = (fields: Fields) => finding('below-peak', { ...rate, ...fields })
  test('where the catalogue does not have the narrow formats of the device', () => {
    expect(above({ value: 9, ...on(1, 'Old GPU') })?.verdict).toBe('consistent')
    expect(above({ value: 11, ...on(1, 'Old GPU') })).toMatchObject({
      verdict: 'uncheckable',
      sentence: expect.stringContaining('no peak of this device in 16 bits'),
    })
    expect(above({ value: 11, setting: 'FP32', ...on(1, 'Old GPU') })?.verdict).toBe('inconsistent')
  })
  test('where operations that sparsity leaves out may be counted', () => {
    expect(above({ value: 190, setting: '2:4 sparsity', ...on(1) })).toMatchObject({
      verdict: 'uncheckable',
      sentence: expect.stringContaining('sparsity leaves out'),
    })
  })
  test('in operations of unknown width, while a stated width binds', () => {
    const chip = { unit: 'TOPS', ...on(1, 'Chip') }
    expect(above({ value: 40, ...chip })?.sentence).toContain('80.0 % of the dense INT8 peak')
    expect(above({ value: 60, ...chip })?.verdict).toBe('uncheckable')
    expect(above({ value: 60, setting: 'int8', ...chip })?.verdict).toBe('inconsistent')
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
  test('is not the sum of another run', () => {
    const each = { ...rate, metric: 'throughput per GPU', value: 60, params: 13e9, ...on(400) }
    expect(verdict('totals-and-parts', { ...total, ...on(400) }, [each])).toBeNull()
    const elsewhere = { ...each, params: 7e9, ...on(400, 'New GPU') }
    expect(verdict('totals-and-parts', { ...total, ...on(400) }, [elsewhere])).toBeNull()
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
  test('may be above it where not every weight is read for every token', () => {
    const above = (techniques: string[]) =>
      finding(
        'bandwidth-bound',
        { ...speed, params: 7e9, value: 290, setting: 'batch size 1', ...on(1) },
        [],
        { ...paper, techniques },
      )
    expect(above([])?.verdict).toBe('inconsistent')
    expect(above(['decoding'])?.sentence).toContain('needs fewer readings')
    expect(above(['mixture-of-experts'])?.verdict).toBe('uncheckable')
    expect(above(['quantization'])?.sentence).toContain('1-bit weights, the narrowest')
  })
  test('of a batch are not bound that way', () => {
    expect(bound({ value: 9000, setting: 'batch size 64' })).toBeNull()
    expect(bound({ value: 9000, setting: null })).toBeNull()
  })
})
