import { describe, expect, test } from '@jest/globals'
import { type Fields, finding, verdict } from '@/tests/factories/audit'

const absolute = { valueRelation: 'absolute', direction: 'none', baseline: null } as const

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
    ['LLaMA-2-8B', 10e9, 'consistent'],
    ['LLaMA-2-8B', 10.1e9, 'inconsistent'],
    ['LLaMA-2-8B', 6e9, 'consistent'],
    ['LLaMA-2-8B', 5.9e9, 'inconsistent'],
    ['OPT-6.7B and OPT-30B', 30e9, 'consistent'],
    ['BERT-110M', 110e6, 'consistent'],
    ['4M-21', 3e9, null],
    ['Mixtral-8x7B', 47e9, null],
    ['BERT', 110e6, null],
  ])('%s has %d parameters: %s', (name, params, expected) => {
    expect(named(name, params)).toBe(expected)
  })
  test('is that of the subject or of the model, whichever is meant', () => {
    expect(named('FastNet-32B', 4e9, { subject: 'FastNet-4B' })).toBe('consistent')
    expect(named('FastNet-32B', 4e9, { subject: 'FastNet-8B' })).toBe('inconsistent')
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
  test('are of the change that has their baseline, model and direction', () => {
    const points = { ...ends, valueRelation: 'points', unit: '%', value: 7, baseline: null } as const
    const both = { ...ends, unit: '%', value: 90, baseline: 'PlainNet: 83%' } as const
    const pair = (change: Fields, of: Fields = {}) =>
      verdict('both-ends', { ...points, direction: 'increase', ...change }, [{ ...both, ...of }])
    expect(pair({})).toBe('verified')
    expect(pair({ value: 9 })).toBe('inconsistent')
    expect(pair({ value: 9, baseline: 'OtherNet' })).toBeNull()
    expect(pair({ value: 9, baseline: 'the plainnet' })).toBe('inconsistent')
    expect(pair({ value: 9, modelName: 'A' }, { modelName: 'B' })).toBeNull()
    expect(pair({ value: 9, direction: 'decrease' })).toBeNull()
  })
  test('tell points that are called per cent', () => {
    const both = { ...ends, unit: '%', value: 90, baseline: '60%' } as const
    const percent = { ...ends, valueRelation: 'percent_change', direction: 'increase', unit: '%' } as const
    expect(finding('both-ends', { ...percent, value: 30, baseline: null }, [both])).toMatchObject({
      verdict: 'inconsistent',
      sentence: expect.stringContaining('30 % are stated, which is the difference in points'),
    })
  })
  test('show of several changes the one that disagrees', () => {
    const both = { ...ends, unit: '%', value: 90, baseline: '60%' } as const
    const change = { ...ends, unit: '%', direction: 'increase', baseline: null } as const
    const right = { ...change, valueRelation: 'points', value: 30 } as const
    const wrong = { ...change, valueRelation: 'percent_change', value: 80 } as const
    expect(verdict('both-ends', both, [right])).toBe('verified')
    expect(verdict('both-ends', both, [right, wrong])).toBe('inconsistent')
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
