import { expect, test } from '@jest/globals'
import { ABSTRACT_MAX_LENGTH } from '@/lib/domain/paper'
import { papersPageReader } from '@/lib/ingest/readers/papers-page'

const TITLE_A = 'Widget Compression at the Speed of Clay'
const TITLE_B = 'Do Small Gears Turn Large Wheels?'
const TITLE_C = 'Counting Pebbles: A Report'
const abstractOf = (subject: string) =>
  `${subject} is slow today. We rebuild it from parts that were left over, and it becomes quick. In the end it needs a third of the space that it had before, and nobody misses the rest.`
const A = abstractOf('Widget packing')
const B = abstractOf('Gear turning')
const C = abstractOf('Pebble counting')

const read = (...lines: string[]) => papersPageReader.read(lines.join('\n'))

test('title and abstract in turn become records with the line of the title', () => {
  const { records, rejected, furnitureLines } = read(TITLE_A, '', A, '', TITLE_B, '', B)
  expect(rejected).toEqual([])
  expect(furnitureLines).toBe(0)
  expect(records).toEqual([
    { title: TITLE_A, abstract: A, arxivId: null, year: null, line: 1 },
    { title: TITLE_B, abstract: B, arxivId: null, year: null, line: 5 },
  ])
})

test('lines need no blank lines between them', () => {
  expect(read(TITLE_A, A, TITLE_B, B).records).toHaveLength(2)
})

test.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
  ['trailing spaces', '  \n'],
  ['no-break spaces', '\u00a0\n\u00a0'],
])('line ends of the kind "%s" change nothing but line numbers', (_, end) => {
  const { records } = papersPageReader.read(`\ufeff${[TITLE_A, A, TITLE_B, B].join(end)}${end}`)
  expect(records.map((record) => record.title)).toEqual([TITLE_A, TITLE_B])
  expect(records[0]?.abstract).toBe(A)
})

test.each([
  'new',
  'Subscribe',
  'May 29',
  '3 June 2025',
  '2025-06-03',
  '127',
  '1.2k',
  '5 comments',
  'Get trending news in your inbox!',
  'https://example.org/papers',
  '· 8 authors',
  '2 days ago',
])('"%s" is furniture, before the first paper and between papers', (furniture) => {
  const { records, rejected, furnitureLines } = read(furniture, TITLE_A, A, furniture, TITLE_B, furniture, B)
  expect(records.map((record) => record.title)).toEqual([TITLE_A, TITLE_B])
  expect(rejected).toEqual([])
  expect(furnitureLines).toBe(3)
})

test('a title without an abstract is rejected with its line, and the rest does not shift', () => {
  const { records, rejected } = read(TITLE_A, A, '', TITLE_B, '', TITLE_C, C)
  expect(records.map((record) => record.title)).toEqual([TITLE_A, TITLE_C])
  expect(rejected).toEqual([{ line: 4, reason: 'a title without an abstract', title: TITLE_B }])
})

test('an abstract without a title is rejected with its line, and the rest does not shift', () => {
  const { records, rejected } = read(TITLE_A, A, B, TITLE_C, C)
  expect(records.map((record) => record.title)).toEqual([TITLE_A, TITLE_C])
  expect(rejected).toEqual([{ line: 3, reason: 'an abstract without a title', title: null }])
})

test('the last title without an abstract is rejected, not lost', () => {
  expect(read(TITLE_A, A, TITLE_B).rejected).toEqual([
    { line: 3, reason: 'a title without an abstract', title: TITLE_B },
  ])
})

test('a title that is already there is rejected with the line of the first', () => {
  const { records, rejected } = read(TITLE_A, A, TITLE_A.toUpperCase(), B)
  expect(records).toHaveLength(1)
  expect(rejected).toEqual([{ line: 3, reason: 'same title as line 1', title: TITLE_A.toUpperCase() }])
})

test('a short abstract is believed behind a title', () => {
  const short = 'We show that clay packs well, and say why it does.'
  expect(read(TITLE_A, short, TITLE_B, B).records[0]?.abstract).toBe(short)
})

test('a title that ends with a full stop is no abstract when one follows', () => {
  const { records, rejected } = read(TITLE_A, 'Another report about the packing of clay in boxes.', B)
  expect(records).toHaveLength(1)
  expect(rejected[0]?.title).toBe(TITLE_A)
})

test('a title that is too long is rejected with both lengths', () => {
  const { rejected } = read(TITLE_A, A, 'word '.repeat(120).trim(), B)
  expect(rejected[0]).toMatchObject({
    line: 3,
    reason: 'the title has 599 characters; at most 500 are allowed',
  })
  expect(rejected[0]?.title?.length).toBeLessThanOrEqual(120)
})

test('an abstract that is too long is rejected with both lengths', () => {
  const long = 'A sentence. '.repeat(2000).trim()
  const { records, rejected } = read(TITLE_A, long, TITLE_B, B)
  expect(records).toHaveLength(1)
  expect(rejected[0]?.reason).toBe(
    `the abstract has 23,999 characters; at most ${ABSTRACT_MAX_LENGTH.toLocaleString('en-US')} are allowed`,
  )
})

test('a page of nothing but furniture gives no record and no rejection', () => {
  expect(read('new', 'Subscribe', 'May 29')).toEqual({ records: [], rejected: [], furnitureLines: 3 })
})

test.each([
  ['one line of 20 MB', 'a'.repeat(20_000_000)],
  ['one line of 20 MB of full stops', '. '.repeat(10_000_000)],
  ['300,000 short lines', 'abc def\n'.repeat(300_000)],
])('%s is read in a few seconds', (_, text) => {
  const { records } = papersPageReader.read(text)
  expect(records).toEqual([])
})
