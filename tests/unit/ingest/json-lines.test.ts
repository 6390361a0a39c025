import { expect, test } from '@jest/globals'
import { jsonLinesReader } from '@/lib/ingest/readers/json-lines'

const row = (fields: object) => JSON.stringify({ title: 'On Clay', abstract: 'Clay is fast.', ...fields })

test('title, abstract, identifier and year are read', () => {
  const { records } = jsonLinesReader.read(row({ id: '2511.04652', year: 2025 }))
  expect(records).toEqual([
    { title: 'On Clay', abstract: 'Clay is fast.', arxivId: '2511.04652', year: 2025, line: 1 },
  ])
})

test.each([
  ['arxiv_id', { arxiv_id: 'arXiv:2207.00032v2' }, '2207.00032', 2022],
  ['an address', { url: 'https://arxiv.org/abs/1706.00001' }, '1706.00001', 2017],
  ['an identifier of another kind', { id: 'icml2017:536', year: 2017 }, null, 2017],
  ['a date', { date: '2024-03-05' }, null, 2024],
  ['an RFC 2822 date', { published: 'Tue, 5 Mar 2024 10:00:00 GMT' }, null, 2024],
  ['a year as text', { year: '1999' }, null, 1999],
  ['a year that cannot be', { year: 99 }, null, null],
])('%s gives identifier and year', (_, fields, arxivId, year) => {
  expect(jsonLinesReader.read(row(fields)).records[0]).toMatchObject({ arxivId, year })
})

test('line ends and runs of spaces inside a text become one space', () => {
  const { records } = jsonLinesReader.read(row({ title: 'On\n  Clay', abstract: ' Clay\n is  fast. ' }))
  expect(records[0]).toMatchObject({ title: 'On Clay', abstract: 'Clay is fast.' })
})

test('"summary" stands for "abstract"', () => {
  expect(jsonLinesReader.read(JSON.stringify({ title: 'T', summary: 'S' })).records[0]?.abstract).toBe('S')
})

test.each([
  ['{"title": "cut', 'not valid JSON', null],
  ['[1, 2]', 'not a JSON object', null],
  ['null', 'not a JSON object', null],
  ['{"abstract": "x"}', 'has no "title"', null],
  ['{"title": 7, "abstract": "x"}', '"title" is empty or not a text', null],
  ['{"title": "T", "abstract": null}', 'has no "abstract"', 'T'],
])('the line %s is rejected with its number, and the rest is read', (line, reason, title) => {
  const { records, rejected } = jsonLinesReader.read(`${row({})}\n\n${line}\n${row({ title: 'On Sand' })}\n`)
  expect(records.map((record) => record.line)).toEqual([1, 4])
  expect(rejected).toEqual([{ line: 3, reason, title }])
})

test('a title that is already there is rejected', () => {
  expect(jsonLinesReader.read(`${row({})}\n${row({})}`).rejected).toEqual([
    { line: 2, reason: 'same title as line 1', title: 'On Clay' },
  ])
})
