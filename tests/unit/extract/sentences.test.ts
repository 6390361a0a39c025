import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { splitSentences } from '@/lib/extract/sentences'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['One is fast. Two is slow.', ['One is fast.', 'Two is slow.']],
  ['It gains 3% (90.1% vs. 87.1%) here. End.', ['It gains 3% (90.1% vs. 87.1%) here.', 'End.']],
  ['Some, e.g. This one, are fast. End.', ['Some, e.g. This one, are fast.', 'End.']],
  ['A gain on the metric.Our page is here.', ['A gain on the metric.', 'Our page is here.']],
  ['It fits two GPUs. A third is idle.', ['It fits two GPUs.', 'A third is idle.']],
  ['Costs (resp. Gains) are ≥ 3. NASA agrees.', ['Costs (resp. Gains) are ≥ 3.', 'NASA agrees.']],
  ['Is it fast? It gains 3%', ['Is it fast?', 'It gains 3%']],
  ['', []],
])('"%s" has its sentences', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})

const PARTS = [
  ...[
    'fast',
    'It',
    'GPUs',
    'A',
    'LSTM',
    'by 3.5%',
    '(i.e., here)',
    'e.g. one',
    'α ≥ β',
    'vs. all',
    'et al. show',
  ],
  ...['?', '!', '.', ',', ';', '"so"', '(x)', '4', 'etc. and', 'v2.1', 'U.S.', '数字。', 'a.b'],
]
const UNFINISHED = /(?:vs|i\.e|e\.g|al|etc)\.\s*$/

test('the sentences are those of the segmenter, which is asked only where a full stop is not plain', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const parts = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(' ', ' ', '. ')), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(parts, (given) => {
      const text = given.map(([part, joint]) => part + joint).join('')
      const expected: string[] = []
      for (const { segment } of segmenter.segment(text)) {
        const before = expected.at(-1)
        if (before !== undefined && UNFINISHED.test(before)) expected[expected.length - 1] = before + segment
        else expected.push(segment)
      }
      expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
    }),
    { numRuns: 2_000 },
  )
})
