import { expect, test } from '@jest/globals'
import { countWords, evidenceFor, fragment } from '@/lib/extract/evidence'

test.each([
  ['top-1 accuracy', 3],
  ['27.5% less', 2],
  ['2,600 times', 2],
  ['', 0],
  ['— %', 0],
])('"%s" has %d words', (text, words) => {
  expect(countWords(text)).toBe(words)
})

test('spaces around a fragment are left out of its span', () => {
  expect(fragment('ab  cd  ef', { start: 2, end: 8 })).toEqual({ start: 4, end: 6, text: 'cd' })
})

const TEXT = 'memory, so they say in every single report that was read, by 5%'
const figure = { start: TEXT.indexOf('5%'), end: TEXT.length }

test('a metric that is near is part of the evidence', () => {
  const near = { start: TEXT.indexOf('report'), end: TEXT.indexOf('report') + 6 }
  expect(evidenceFor(TEXT, figure, near).text).toBe('report that was read, by 5%')
})

test('a metric that would make the evidence too long is left out', () => {
  expect(evidenceFor(TEXT, figure, { start: 0, end: 6 }).text).toBe('5%')
})
