import { expect, test } from '@jest/globals'
import { computeLimit, decodingLimit, largestModel } from '@/lib/analysis/limits'
import { device } from '@/tests/factories/device'

const gpu = device({
  name: 'Big GPU',
  memoryBytes: 80 * 2 ** 30,
  memoryBytesPerSecond: 2e12,
  peakFlopPerSecond: { fp16: 300e12, int8: 600e12 },
  sources: [
    {
      document: 'Sheet',
      where: 'Table 1',
      url: null,
      figures: ['memoryBytes', 'memoryBytesPerSecond', 'peak.fp16'],
    },
  ],
})
const plain = device({ name: 'Plain' })

test('decoding reads every weight once a token', () => {
  expect(decodingLimit(gpu, 'fp16', 7e9)).toEqual({
    value: 2e12 / 14e9,
    unit: 'tokens/s',
    formula: 'bandwidth / (parameters × 2 bytes)',
    sources: ['Sheet: Table 1'],
  })
  expect(decodingLimit(gpu, 'int4', 7e9)?.value).toBe(2e12 / 3.5e9)
  expect(decodingLimit(plain, 'fp16', 7e9)).toBeNull()
})

test('compute is bound by the dense peak', () => {
  expect(computeLimit(gpu, 'fp16')).toMatchObject({
    value: 300e12,
    unit: 'FLOP/s',
    sources: ['Sheet: Table 1'],
  })
  expect(computeLimit(gpu, 'int8')).toMatchObject({ value: 600e12, unit: 'OP/s', sources: [] })
  expect(computeLimit(gpu, 'fp8')).toBeNull()
})

test('the largest model fills the memory', () => {
  expect(largestModel(gpu, 'fp16', [gpu])?.value).toBe(40 * 2 ** 30)
  expect(largestModel(gpu, 'training', [gpu])?.value).toBe(5 * 2 ** 30)
  expect(largestModel(gpu, 'training', [gpu])?.sources[1]).toContain('ZeRO')
  expect(largestModel(plain, 'fp16', [plain])).toBeNull()
})
