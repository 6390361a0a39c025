import { describe, expect, test } from '@jest/globals'
import { comparabilityMatrix, comparabilityOf, makeComparable } from '@/lib/analysis/comparability'
import type { Claim } from '@/lib/domain/claim'
import { claim } from '@/tests/factories/claim'
import { device } from '@/tests/factories/device'

const DEVICES = [
  device({ name: 'Big GPU' }),
  device({ name: 'Big GPU 32GB', variantOf: 'big-gpu' }),
  device({ name: 'Other GPU' }),
  device({ name: 'Chip', deviceClass: 'fpga' }),
]
const on = (name: string, count: number | null = 1) => ({
  hardware: [{ name, count, device: name.toLowerCase().replaceAll(' ', '-') }],
})
let next = 0
const made = (fields: Partial<Claim> = {}) => {
  next += 1
  return claim({ id: `c${String(next).padStart(10, '0')}`, ...on('Big GPU'), ...fields })
}
const verdictOf = (...fields: Partial<Claim>[]) => {
  const { verdict, reasons } = comparabilityOf(fields.map(made), DEVICES)
  return [verdict, ...reasons.map(({ aspect }) => aspect)]
}

describe('two claims', () => {
  test('with the same metric, baseline, device, phase and scale are comparable', () => {
    expect(verdictOf({}, { subject: 'SlowNet', value: 3 })).toEqual(['comparable'])
  })

  const rows: [string, Partial<Claim>, Partial<Claim>, string[]][] = [
    ['of two families', {}, { metricFamily: 'memory', metric: 'peak memory' }, ['not_comparable', 'metric']],
    ['of two metrics of a family', {}, { metric: 'decoding speed' }, ['caution', 'metric']],
    [
      'read as a ratio and as a value',
      {},
      { valueRelation: 'absolute', improvement: null, unit: 'tokens/s', baseline: null },
      ['not_comparable', 'reading'],
    ],
    [
      'a factor and a change in per cent',
      {},
      { valueRelation: 'percent_change', improvement: 1.5 },
      ['comparable'],
    ],
    ['against two named baselines', {}, { baseline: 'OtherNet' }, ['not_comparable', 'baseline']],
    ['against one baseline, spelled otherwise', {}, { baseline: 'the plainnet' }, ['comparable']],
    [
      'against baselines of a kind',
      { baseline: 'FP16 baseline' },
      { baseline: 'BF16' },
      ['caution', 'baseline'],
    ],
    ['without a baseline', {}, { baseline: null }, ['caution', 'baseline']],
    ['on a variant of the device', {}, on('Big GPU 32GB'), ['comparable']],
    ['on another device of the class', {}, on('Other GPU'), ['caution', 'hardware']],
    ['on another class of device', {}, on('Chip'), ['not_comparable', 'hardware']],
    [
      'on a kind of device',
      on('Other GPU'),
      { hardware: [{ name: 'consumer GPU', count: 1, device: null }] },
      ['caution', 'hardware'],
    ],
    ['with more devices', {}, on('Big GPU', 8), ['caution', 'hardware']],
    [
      'on one device and on two',
      {},
      { hardware: [...on('Big GPU').hardware, ...on('Other GPU').hardware] },
      ['caution', 'hardware'],
    ],
    [
      'on a device, and on it beside another class',
      {},
      { hardware: [...on('Big GPU').hardware, ...on('Chip').hardware] },
      ['not_comparable', 'hardware'],
    ],
    ['on no stated device', {}, { hardware: [] }, ['caution', 'hardware']],
    ['of two phases', {}, { phase: 'training' }, ['not_comparable', 'phase']],
    ['of no stated phase', {}, { phase: null }, ['caution', 'phase']],
    ['of about one scale', {}, { params: 13e9 }, ['comparable']],
    ['within ten times of scale', {}, { params: 60e9 }, ['caution', 'scale']],
    ['far apart in scale', {}, { params: 0.6e9 }, ['not_comparable', 'scale']],
    ['without a scale', {}, { params: null }, ['caution', 'scale']],
    ['a best case and another', {}, { qualifier: 'up_to' }, ['caution', 'qualifier']],
    ['a projection and a measurement', {}, { resultKind: 'projected' }, ['caution', 'kind']],
    ['on two tasks', { task: 'Ants' }, { task: 'Bees' }, ['caution', 'task']],
    ['in two settings', { setting: 'int8' }, { setting: 'int4' }, ['caution', 'setting']],
  ]
  test.each(rows)('%s', (_, first, second, expected) => {
    expect(verdictOf(first, second)).toEqual(expected)
    expect(verdictOf(second, first)).toEqual(expected)
  })

  test('of quality need one task, and no machine', () => {
    const quality = { metricFamily: 'quality', metric: 'accuracy', task: 'Ants' } as const
    expect(verdictOf(quality, { ...quality, task: 'Bees', ...on('Chip') })).toEqual([
      'not_comparable',
      'task',
    ])
  })
})

test('baselines that differ are told before one that is missing', () => {
  expect(verdictOf({}, { baseline: 'OtherNet' }, { baseline: null })).toEqual(['not_comparable', 'baseline'])
  expect(verdictOf({ baseline: null }, { baseline: null })).toEqual(['caution', 'baseline'])
})

test('what nobody states is said once', () => {
  const [reason] = comparabilityOf([made({ hardware: [] }), made({ hardware: [] })], DEVICES).reasons
  expect(reason?.sentence).toBe('No hardware is stated.')
})

test('a reason names the claims and the values that differ', () => {
  const claims = [
    made({ subject: 'FastNet', phase: 'inference' }),
    made({ subject: 'SlowNet', phase: 'training' }),
  ]
  const [reason] = comparabilityOf(claims, DEVICES).reasons
  expect(reason?.sentence).toBe('They are of different phases: inference (FastNet); training (SlowNet).')
  expect(reason?.values).toEqual([
    { claim: claims[0]?.id, value: 'inference' },
    { claim: claims[1]?.id, value: 'training' },
  ])
})

test('the matrix has the verdict of every two, the same both ways', () => {
  const claims = [made(), made({ phase: null }), made({ phase: 'training' })]
  const verdicts = comparabilityMatrix(claims, DEVICES).map((row) => row.map(({ verdict }) => verdict))
  expect(verdicts).toEqual([
    ['comparable', 'caution', 'not_comparable'],
    ['caution', 'comparable', 'caution'],
    ['not_comparable', 'caution', 'comparable'],
  ])
})

describe('making claims comparable', () => {
  test('finds the filter that leaves most of them', () => {
    const claims = [
      ...[1, 2, 3].map(() => made({ phase: 'training', metric: 'training speed' })),
      ...[1, 2].map(() => made()),
      made({ metricFamily: 'memory', metric: 'peak memory' }),
    ]
    expect(makeComparable(claims, DEVICES)).toEqual({
      claims: claims.slice(0, 3).map(({ id }) => id),
      verdict: 'comparable',
      filter: [{ key: 'metric', value: 'training speed', words: 'metric training speed' }],
    })
  })
  test('narrows as often as it needs to', () => {
    const claims = [
      made(),
      made(),
      made({ phase: 'training' }),
      made({ metric: 'decoding speed' }),
      made(on('Chip')),
    ]
    const subset = makeComparable(claims, DEVICES)
    expect(subset?.filter.map(({ key, value }) => [key, value])).toEqual([
      ['metric', 'inference speed'],
      ['hardware', 'big-gpu'],
      ['phase', 'inference'],
    ])
    expect(subset?.claims).toEqual(claims.slice(0, 2).map(({ id }) => id))
  })
  test('keeps factors and changes in per cent together, since both are ratios', () => {
    const claims = [
      made(),
      made({ valueRelation: 'percent_change', improvement: 1.5 }),
      made({ valueRelation: 'percent_change', improvement: 1.2 }),
      made({ valueRelation: 'absolute', improvement: null, unit: 'ms' }),
    ]
    expect(makeComparable(claims, DEVICES)).toMatchObject({
      claims: claims.slice(0, 3).map(({ id }) => id),
      verdict: 'comparable',
      filter: [{ key: 'relation', value: 'factor,percent_change' }],
    })
  })
  test('finds the window of scales that most are in', () => {
    const claims = [0.1e9, 6.7e9, 7e9, 13e9, 70e9].map((params) => made({ params }))
    expect(makeComparable(claims, DEVICES)).toEqual({
      claims: claims.slice(1, 4).map(({ id }) => id),
      verdict: 'comparable',
      filter: [
        { key: 'params_min', value: '6700000000', words: 'from 6.7B' },
        { key: 'params_max', value: '13000000000', words: 'to 13B parameters' },
      ],
    })
  })
  test('sets best cases apart from all other figures together', () => {
    const claims = [
      made({ qualifier: 'up_to' }),
      made({ qualifier: 'up_to' }),
      made(),
      made({ qualifier: 'approx' }),
      made({ qualifier: 'average' }),
    ]
    expect(makeComparable(claims, DEVICES)).toMatchObject({
      claims: claims.slice(2).map(({ id }) => id),
      filter: [{ key: 'qualifier', value: 'exact,approx,average' }],
    })
  })
  test('gives up no claim for a caution that another difference calls for anyway', () => {
    const claims = [
      made({ baseline: null }),
      made({ phase: null }),
      made({ setting: 'int8' }),
      made({ metricFamily: 'memory', metric: 'peak memory' }),
    ]
    const subset = makeComparable(claims.concat(made({ setting: 'int4', phase: null })), DEVICES)
    expect([subset?.verdict, subset?.claims.length]).toEqual(['caution', 4])
  })
  test('leaves exactly the claims that pass its own filter', () => {
    const claims = [
      made({ phase: null }),
      made({ phase: 'training' }),
      made({ phase: 'training', params: 8e9 }),
    ]
    const subset = makeComparable(claims, DEVICES)
    const [entry] = subset?.filter ?? []
    expect(entry).toMatchObject({ key: 'phase', value: 'training' })
    expect(subset?.claims).toEqual(claims.filter(({ phase }) => phase === 'training').map(({ id }) => id))
  })
  test('has nothing to offer where nothing differs, or no filter helps', () => {
    expect(makeComparable([made(), made()], DEVICES)).toBeNull()
    expect(makeComparable([made(), made({ baseline: 'OtherNet' })], DEVICES)).toBeNull()
  })
})
