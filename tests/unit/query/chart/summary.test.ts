import { expect, test } from '@jest/globals'
import { type ClaimStats, summarize } from '@/lib/query/chart/summary'

const stats = (fields: Partial<ClaimStats> = {}): ClaimStats => ({
  claims: 3,
  papers: 2,
  params: [6e8, 175e9],
  paramsWithFactor: null,
  improvement: [2, 3],
  medianImprovement: 2.5,
  withImprovement: 2,
  qualityPoints: 0,
  withoutHardware: 2,
  metric: 'inference speed',
  family: 'speed',
  reasons: [],
  ...fields,
})

test('a chart is summed up in a line', () => {
  expect(summarize(stats())).toBe(
    '3 inference speed claims of 2 papers, 600M to 175B parameters; median improvement 2.5×; 2 name no hardware',
  )
})

test('one family, several families, and what is missing', () => {
  const bare = { params: null, medianImprovement: null, withoutHardware: 0, papers: 1 }
  expect(summarize(stats({ ...bare, claims: 1 }))).toBe('1 inference speed claim of one paper')
  expect(summarize(stats({ ...bare, metric: null }))).toBe('3 speed claims of one paper')
  expect(summarize(stats({ ...bare, metric: null, family: null }))).toBe('3 claims of one paper')
  expect(summarize(stats({ withoutHardware: 3 }))).toContain('none names hardware')
  expect(summarize(stats({ params: [7e9, 7e9] }))).toContain(', 7B parameters')
  expect(summarize(stats({ claims: 0 }))).toBe('')
})
