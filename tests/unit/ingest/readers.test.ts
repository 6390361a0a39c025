import { expect, test } from '@jest/globals'
import { ClaimboardError } from '@/lib/domain/errors'
import { READERS, readPapers } from '@/lib/ingest/readers'

const JSON_TEXT = '{"title": "On Clay", "abstract": "Clay is fast."}'
const PAGE_TEXT = `On Clay and Its Speed\n\n${'Clay is fast. We measured it again, and again it was fast. '.repeat(4)}`

function errorOf(run: () => unknown): ClaimboardError {
  try {
    run()
  } catch (error) {
    if (error instanceof ClaimboardError) return error
    throw error
  }
  throw new Error('did not throw')
}

test('formats have names of their own', () => {
  expect(new Set(READERS.map((reader) => reader.format)).size).toBe(READERS.length)
})

test('the format is detected', () => {
  expect(readPapers(JSON_TEXT).format).toBe('json-lines')
  expect(readPapers(`\n  ${JSON_TEXT}`).format).toBe('json-lines')
  expect(readPapers(PAGE_TEXT).format).toBe('papers-page')
})

test('a named format is taken, whatever the text looks like', () => {
  expect(readPapers(PAGE_TEXT, 'papers-page').records).toHaveLength(1)
  expect(errorOf(() => readPapers(PAGE_TEXT, 'json-lines')).message).toMatch(/json-lines.*not valid JSON/)
})

test('an unknown format is refused with the list of formats', () => {
  const error = errorOf(() => readPapers(JSON_TEXT, 'docx'))
  expect(error.code).toBe('invalid_input')
  expect(error.message).toMatch(/"docx".*json-lines.*papers-page/)
})

test('a text of no known format is refused with the list of formats', () => {
  expect(errorOf(() => readPapers('<feed></feed>')).message).toMatch(/not known.*papers-page/)
})

test('a text without a single paper is refused with what was expected and the first problems', () => {
  const error = errorOf(() => readPapers('{"title": "T"}\n{'))
  expect(error.message).toMatch(/No paper.*Expected: JSON Lines.*line 1/)
  expect(error.faults).toEqual([
    { where: 'line 1', message: 'has no "abstract"' },
    { where: 'line 2', message: 'not valid JSON' },
  ])
})
