import { expect, test } from '@jest/globals'
import { summarize } from '@/lib/query/chart-summary'
import { claim } from '@/tests/factories/claim'

const gpu = [{ name: 'V100', count: null, device: 'nvidia-v100' }]
const other = { ...claim().paper, slug: 'slow-net' }

test('a chart is summed up in a line', () => {
  const claims = [
    claim({ improvement: 2, params: 6e8 }),
    claim({ improvement: 3, params: 7e9, paramsHigh: 175e9, paper: other, hardware: gpu }),
    claim({ improvement: null, params: null }),
  ]
  expect(summarize(claims)).toBe(
    '3 inference speed claims of 2 papers, 600M to 175B parameters; median improvement 2.5×; 2 name no hardware',
  )
})

test('one family, several families, and what is missing', () => {
  const named = { params: null, improvement: null, hardware: gpu }
  expect(summarize([claim(named)])).toBe('1 inference speed claim of one paper')
  expect(summarize([claim(named), claim({ ...named, metric: 'decoding speed' })])).toBe(
    '2 speed claims of one paper',
  )
  expect(summarize([claim(named), claim({ ...named, metricFamily: 'memory', metric: 'peak memory' })])).toBe(
    '2 claims of one paper',
  )
  expect(summarize([claim({ hardware: [] })])).toContain('none names hardware')
  expect(summarize([])).toBe('')
})
