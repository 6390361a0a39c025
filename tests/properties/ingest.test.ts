import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ClaimboardError } from '@/lib/domain/errors'
import { PaperRecord } from '@/lib/domain/paper'
import { decodeText } from '@/lib/ingest/decode'
import { normalizeArxivId, paperSlug, titleKey } from '@/lib/ingest/identity'
import { READERS, readPapers } from '@/lib/ingest/readers'

const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ maxLength: 400 }),
  fc.constantFrom(
    '',
    'May 29',
    'Subscribe',
    '{"title":"T","abstract":"A"}',
    '{"title":',
    'A Title of Five Words',
    `${'A sentence of words. '.repeat(12)}`,
  ),
)
const source = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'))

function onlyClaimboardErrors(run: () => unknown): void {
  try {
    run()
  } catch (error) {
    if (!(error instanceof ClaimboardError)) throw error
  }
}

test('bytes are decoded or refused with a ClaimboardError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => onlyClaimboardErrors(() => decodeText(bytes))),
  )
})

test('any text is read or refused with a ClaimboardError', () => {
  fc.assert(
    fc.property(
      source,
      fc.constantFrom(undefined, ...READERS.map((reader) => reader.format), 'other'),
      (text, format) => onlyClaimboardErrors(() => readPapers(text, format)),
    ),
  )
})

test.each(READERS)('$format loses no line: each is in a record, rejected or furniture', (reader) => {
  fc.assert(
    fc.property(source, (text) => {
      const { records, rejected, furnitureLines } = reader.read(text)
      const filled = text
        .split(/\r\n|\r|\n/)
        .filter((each) => each.replace(/[\u00a0\ufeff]/g, ' ').trim() !== '').length
      const perRecord = reader.format === 'papers-page' ? 2 : 1
      // A rejected pair (a duplicate, a title that is too long) is one rejection for two lines.
      const least = records.length * perRecord + rejected.length + furnitureLines
      const most = least + rejected.length * (perRecord - 1)
      expect(filled).toBeGreaterThanOrEqual(least)
      expect(filled).toBeLessThanOrEqual(most)
      for (const record of records) PaperRecord.parse(record)
    }),
  )
})

test('a title key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
      expect(titleKey(titleKey(title))).toBe(titleKey(title))
    }),
  )
})

test('a slug is a slug for any title, and the same each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      const slug = paperSlug(title)
      expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(80)
      expect(paperSlug(title)).toBe(slug)
    }),
  )
})

test('an arXiv identifier that was found is found again in itself', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (raw) => {
      const id = normalizeArxivId(raw)
      if (id !== null) expect(normalizeArxivId(id)).toBe(id)
    }),
  )
})
