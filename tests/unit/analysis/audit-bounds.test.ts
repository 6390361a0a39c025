import { describe, expect, test } from '@jest/globals'
import { type Fields, finding, on, paper, verdict } from '@/tests/factories/audit'

const quality = { metric: 'accuracy', metricFamily: 'quality', unit: '%' } as const
const value = { ...quality, valueRelation: 'absolute', direction: 'none', baseline: null } as const
const gain = { ...quality, valueRelation: 'points', direction: 'increase', baseline: null } as const

describe('a share', () => {
  const bounded = (fields: Fields) => verdict('bounded-percentage', fields)
  test.each([
    [0, 'consistent'],
    [100, 'consistent'],
    [100.1, 'inconsistent'],
    [-0.1, 'inconsistent'],
  ])('of a whole is from 0 to 100 %: %d is %s', (stated, expected) => {
    expect(bounded({ ...value, value: stated })).toBe(expected)
    expect(bounded({ ...value, metric: 'flash memory in use', metricFamily: 'memory', value: stated })).toBe(
      expected,
    )
  })
  test('has both ends of a range within the whole', () => {
    expect(bounded({ ...value, value: 90, valueHigh: 100 })).toBe('consistent')
    expect(bounded({ ...value, value: 90, valueHigh: 101 })).toBe('inconsistent')
  })
  test('is told from errors and ratios, which nothing bounds', () => {
    for (const metric of ['MAPE', 'WER', 'relative accuracy', 'accuracy drop', 'score'])
      expect([metric, bounded({ ...value, metric, value: 130 })]).toEqual([metric, null])
  })
  test('of the baseline that is less than it is below 100 %', () => {
    const left = {
      metricFamily: 'parameters',
      valueRelation: 'fraction_of_baseline',
      unit: '%',
      direction: 'decrease',
    } as const
    expect(bounded({ ...left, value: 99 })).toBe('consistent')
    expect(bounded({ ...left, value: 100 })).toBe('inconsistent')
    expect(bounded({ ...left, value: 140, direction: 'increase' })).toBeNull()
  })
  test('does not differ from another by more than 100 points, though by more than 100 % it may', () => {
    expect(bounded({ ...gain, value: 100, unit: 'points' })).toBe('consistent')
    expect(bounded({ ...gain, value: 101, unit: 'points' })).toBe('inconsistent')
    expect(finding('bounded-percentage', { ...gain, value: 112 })).toEqual({
      verdict: 'uncheckable',
      sentence:
        'accuracy lies in 0–100, so no two of its values differ by 112 points; as a change in per cent it is possible.',
    })
  })
})

describe('a value and its difference', () => {
  const implied = (...args: Parameters<typeof finding> extends [string, ...infer Rest] ? Rest : never) =>
    finding('implied-baseline', ...args)
  test('imply the baseline’s value, shown with both', () => {
    const sentence = '75.15 after a gain of 3.05 points means 72.1 for PlainNet, which is within 0–100.'
    const end = { ...value, value: 75.15 }
    const change = { ...gain, value: 3.05, baseline: 'PlainNet' }
    expect(implied(end, [change])).toEqual({ verdict: 'consistent', sentence })
    expect(implied(change, [end])).toEqual({ verdict: 'consistent', sentence })
  })
  test.each([
    [5, 'increase', 5, 'consistent'],
    [5, 'increase', 7, 'inconsistent'],
    [95, 'decrease', 5, 'consistent'],
    [95, 'decrease', 7, 'inconsistent'],
  ] as const)('%d after a %s of %d is %s', (end, direction, points, expected) => {
    const change = { ...gain, unit: 'points', direction, value: points }
    expect(implied({ ...value, value: end }, [change])?.verdict).toBe(expected)
  })
  test('in per cent may be a relative change, so that nothing is contradicted', () => {
    expect(implied({ ...value, value: 5 }, [{ ...gain, value: 40 }])).toMatchObject({
      verdict: 'uncheckable',
      sentence: expect.stringContaining('may be one in per cent'),
    })
  })
  test('belong together only where there is one of each, of the same thing', () => {
    const end = { ...value, value: 75 }
    expect(implied(end, [gain, { ...gain, value: 4 }])).toBeNull()
    expect(implied(end, [{ ...value, value: 80 }, gain])).toBeNull()
    expect(implied(end, [{ ...gain, modelName: 'OtherNet' }])).not.toBeNull()
    expect(implied({ ...end, modelName: 'ThisNet' }, [{ ...gain, modelName: 'OtherNet' }])).toBeNull()
    expect(implied(end, [{ ...gain, task: 'another' }])).toBeNull()
    expect(implied({ ...end, value: 0.75 }, [{ ...gain, value: 3 }])).toBeNull()
  })
})

describe('a ratio of sizes', () => {
  const fewer = {
    metric: 'parameters',
    metricFamily: 'parameters',
    direction: 'decrease',
    params: 21e6,
    baseline: 'KnownNet',
  } as const
  const ratio = (fields: Fields) => verdict('size-ratio', { ...fewer, ...fields })
  test('follows from the claim’s scale and what was published of the baseline', () => {
    expect(finding('size-ratio', { ...fewer, value: 4.2 })).toEqual({
      verdict: 'verified',
      sentence: '21 million parameters against 88 million of KnownNet is 4.19 times; 4.2 times is stated.',
    })
    expect(ratio({ value: 4.4 })).toBe('inconsistent')
    expect(ratio({ value: 24, unit: '%', valueRelation: 'fraction_of_baseline' })).toBe('verified')
    expect(ratio({ value: 76, unit: '%', valueRelation: 'percent_change' })).toBe('verified')
    expect(ratio({ value: 24, unit: '%', valueRelation: 'percent_change' })).toBe('inconsistent')
  })
  test('or from the size in the baseline’s name', () => {
    const small = { params: 4e9, baseline: 'the BigNet-671B', value: 167 }
    expect(ratio(small)).toBe('verified')
    expect(ratio({ ...small, value: 100 })).toBe('inconsistent')
    expect(ratio({ params: 14e9, direction: 'increase', baseline: 'SmallNet-7B', value: 2 })).toBe('verified')
  })
  test('of other counts, or against a model that nobody knows, says nothing', () => {
    expect(ratio({ metric: 'trainable parameters' })).toBeNull()
    expect(ratio({ paramsBasis: 'active' })).toBeNull()
    expect(ratio({ baseline: 'NewNet' })).toBeNull()
    expect(ratio({ baseline: 'NewNet-7B and NewNet-13B' })).toBeNull()
    expect(ratio({ params: null })).toBeNull()
  })
})

describe('a device that bounds nothing of the claim', () => {
  const bare: Fields = { params: null }
  test('is said to, with what is known of it', () => {
    expect(finding('named-device', { ...bare, ...on(1) })?.sentence).toBe(
      'The peak, memory, and bandwidth of Big GPU are known, but do not bound a claim of inference speed in times.',
    )
    expect(finding('named-device', { ...bare, ...on(1, 'Plain Chip') })?.sentence).toBe(
      'The catalogue has neither peak nor memory, bandwidth or power of Plain Chip.',
    )
  })
  test('is told from a kind of device', () => {
    const named = (name: string) =>
      finding('named-device', { ...bare, hardware: [{ name, count: null, device: null }] })?.sentence
    expect(named('FPGA')).toContain('“FPGA” is a kind of device')
    expect(named('consumer-grade GPUs')).toContain('is a kind of device')
    expect(named('GPUnit X')).toContain('“GPUnit X” is no device of the catalogue')
  })
  test('is not mentioned where it was held against something', () => {
    expect(finding('named-device', on(1))).toBeNull()
    expect(verdict('memory-fit', on(1))).toBe('consistent')
  })
  test('bounds tokens a second only at batch 1', () => {
    const rate = { metric: 'throughput', metricFamily: 'throughput', valueRelation: 'absolute' } as const
    const stated = { ...bare, ...rate, unit: 'tokens/s', ...on(1) }
    expect(finding('named-device', stated)?.sentence).toContain('neither scale nor batch size is stated')
  })
})

describe('the memory of a run', () => {
  const run = (fields: Fields, of = paper) => finding('memory-fit', fields, [], of)
  test('bounds any figure that was measured on it, but no quality', () => {
    expect(run({ params: 16e9, ...on(1) })?.verdict).toBe('consistent')
    expect(run({ params: 80e9, ...on(1) })?.verdict).toBe('inconsistent')
    expect(run({ params: 80e9, metricFamily: 'quality', ...on(1) })).toBeNull()
    expect(run({ params: 80e9, paramsBasis: 'active', ...on(1) })).toBeNull()
  })
  test('of devices whose number is open is told as how many it takes', () => {
    expect(run({ params: 80e9, ...on(null) })).toMatchObject({
      verdict: 'uncheckable',
      sentence: expect.stringContaining('it takes 5 of them'),
    })
  })
  test('of a kind of device is that of the largest that there was', () => {
    const gpus = { hardware: [{ name: 'GPU', count: 2, device: null }] }
    expect(run({ params: 30e9, ...gpus })).toMatchObject({
      verdict: 'consistent',
      sentence: expect.stringContaining('2 × Big GPU'),
    })
    expect(run({ params: 300e9, ...gpus })?.verdict).toBe('inconsistent')
    expect(run({ params: 30e9, ...gpus }, { ...paper, year: 1999 })?.verdict).toBe('uncheckable')
  })
  test('holds frozen weights alone where only adapters are trained', () => {
    const tuned: Fields = { params: 16e9, phase: 'fine-tuning', ...on(1) }
    expect(run(tuned)?.verdict).toBe('uncheckable')
    const frozen = { ...paper, techniques: ['parameter-efficient-fine-tuning'] }
    expect(run(tuned, frozen)?.verdict).toBe('consistent')
  })
  test('may hold weights of few bits', () => {
    expect(run({ params: 100e9, setting: '2-bit', ...on(1) })?.verdict).toBe('consistent')
    expect(run({ params: 140e9, setting: '2-bit', ...on(1) })?.verdict).toBe('inconsistent')
    const quantized = { ...paper, techniques: ['quantization'] }
    expect(run({ params: 140e9, ...on(1) }, quantized)?.verdict).toBe('uncheckable')
  })
})
