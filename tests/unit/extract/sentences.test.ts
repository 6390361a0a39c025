import { expect, test } from '@jest/globals'
import { splitSentences } from '@/lib/extract/sentences'

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end).trim())

test.each([
  ['One is fast. Two is slow.', ['One is fast.', 'Two is slow.']],
  ['It gains 3% (90.1% vs. 87.1%) here. End.', ['It gains 3% (90.1% vs. 87.1%) here.', 'End.']],
  ['Some, e.g. This one, are fast. End.', ['Some, e.g. This one, are fast.', 'End.']],
  ['A gain on the metric.Our page is here.', ['A gain on the metric.', 'Our page is here.']],
  ['', []],
])('"%s" has its sentences', (text, sentences) => {
  expect(split(text)).toEqual(sentences)
})
