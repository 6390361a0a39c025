import { expect, test } from '@jest/globals'
import type { Candidate } from '@/lib/domain/candidate'
import { ExtractedClaim } from '@/lib/domain/claim'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'

const span = { start: 0, end: 4, text: '3.6x' }

function candidate(overrides: Partial<Candidate> = {}): Candidate {
  return {
    quantity: { low: { words: '3.6', scale: null }, high: null, unitKind: 'ratio', unitSymbol: 'x' },
    figure: span,
    evidence: span,
    metric: { words: 'faster', name: 'speed', family: 'speed', evidence: span },
    valueRelation: 'factor',
    direction: 'increase',
    improves: true,
    qualifier: 'exact',
    resultKind: 'measured',
    subject: { words: 'Quickle', span: null },
    baseline: null,
    model: null,
    params: null,
    hardware: [],
    task: null,
    phase: null,
    setting: null,
    impliedParams: null,
    confidence: 0.876,
    ...overrides,
  }
}

test('what comes out is an extracted claim', () => {
  expect(() => ExtractedClaim.parse(normalizeCandidate(candidate()))).not.toThrow()
})

test('a range has its ends in order and the qualifier "range"', () => {
  const quantity = {
    low: { words: '50', scale: null },
    high: { words: '8', scale: null },
    unitKind: 'ratio',
    unitSymbol: 'x',
  } as const
  expect(normalizeCandidate(candidate({ quantity }))).toMatchObject({
    value: 8,
    valueHigh: 50,
    qualifier: 'range',
    unit: 'x',
  })
})

test('parameter counts and device counts become numbers', () => {
  const claim = normalizeCandidate(
    candidate({
      params: { low: { words: '1.5', scale: 'B' }, high: { words: '7', scale: 'B' } },
      hardware: [
        { name: 'V100', count: 'eight' },
        { name: 'GPU', count: null },
      ],
    }),
  )
  expect(claim).toMatchObject({ params: 1.5e9, paramsHigh: 7e9, paramsBasis: 'total' })
  expect(claim.hardware).toEqual([
    { name: 'V100', count: 8 },
    { name: 'GPU', count: null },
  ])
})

test.each([
  ['percent', '%', 'percent_change', '%'],
  ['ratio', 'x', 'factor', 'x'],
  ['points', 'points', 'points', 'points'],
  ['params', 'params', 'absolute', 'params'],
  ['absolute', 'TFLOP/s', 'absolute', 'TFLOP/s'],
  ['none', null, 'points', 'points'],
] as const)(
  'a number of the kind %s (%s) that is %s has the unit %s',
  (unitKind, unitSymbol, valueRelation, unit) => {
    const quantity = { low: { words: '3', scale: null }, high: null, unitKind, unitSymbol }
    expect(normalizeCandidate(candidate({ quantity, valueRelation })).unit).toBe(unit)
  },
)

test.each([
  // A share of one and points of a hundred are not on one axis.
  ['0.93', null, 'AUC', 'AUC', 'score'],
  ['0.61', '0.74', 'correlation', 'correlation', 'score'],
  ['48.2', null, 'BLEU', 'BLEU', 'points'],
  ['1.98', null, 'FID', 'FID', 'FID'],
  ['12.4', null, 'perplexity', 'perplexity', 'score'],
  ['4.2', null, null, 'score', 'score'],
  ['49.4', null, null, 'score', 'points'],
] as const)('a bare %s (to %s) of %s, %s, has the unit %s', (low, high, words, name, unit) => {
  const number = (digits: string) => ({ words: digits, scale: null })
  const claim = normalizeCandidate(
    candidate({
      quantity: {
        low: number(low),
        high: high === null ? null : number(high),
        unitKind: 'none',
        unitSymbol: null,
      },
      metric: { ...candidate({}).metric, words, name, family: 'quality' },
      valueRelation: 'absolute',
    }),
  )
  expect(claim.unit).toBe(unit)
})

test.each([
  ['faster', 'speed', 'speed', 'inference', 'inference speed'],
  ['GPU Memory Consumption', 'memory', 'memory', null, 'GPU memory consumption'],
  ['Top-1 accuracies', 'top-1 accuracy', 'quality', null, 'top-1 accuracy'],
  ['FLOPs', 'FLOPs', 'compute', null, 'FLOPs'],
  [null, 'performance', 'quality', null, 'performance'],
] as const)('the metric "%s" (%s, %s) in %s is called "%s"', (words, name, family, phase, metric) => {
  expect(
    normalizeCandidate(candidate({ metric: { words, name, family, evidence: span }, phase })).metric,
  ).toBe(metric)
})

test('surplus signs around a name are taken off', () => {
  const claim = normalizeCandidate(
    candidate({ subject: { words: ' “Quickle”, ', span: null }, baseline: { words: ' (', span: null } }),
  )
  expect(claim).toMatchObject({ subject: 'Quickle', baseline: null })
})

test('confidence is rounded to hundredths', () => {
  expect(normalizeCandidate(candidate()).confidence).toBe(0.88)
})
