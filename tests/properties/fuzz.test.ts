import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ClaimboardError } from '@/lib/domain/errors'
import { PaperRecord } from '@/lib/domain/paper'
import { extractCandidates } from '@/lib/extract/pipeline'
import { decodeText } from '@/lib/ingest/decode'
import { READERS, readPapers } from '@/lib/ingest/readers'
import { decodeCursor } from '@/lib/query/cursor'
import { FIELDS } from '@/lib/query/fields'
import { describeFilter, parseFilter, serializeFilter, sortOf, toPredicates } from '@/lib/query/filter'
import { parseHardwareQuery } from '@/lib/query/hardware'
import { extractPapers } from '@/lib/services/extract-papers'
import { fuzzRuns, mutated, samples, tell } from '@/tests/factories/mutations'
import { HOSTILE_STRINGS } from '@/tests/fixtures/hostile-strings'

const SAMPLES = samples()
const files = mutated(SAMPLES)

test('readers take or refuse any damaged file with a sentence, and what they take is whole', () => {
  const counts = { files: 0, read: 0, refused: 0, papers: 0 }
  fc.assert(
    fc.property(
      files,
      fc.constantFrom(undefined, ...READERS.map(({ format }) => format)),
      (bytes, format) => {
        counts.files += 1
        try {
          const { records, rejected } = readPapers(decodeText(bytes), format)
          for (const record of records) PaperRecord.parse(record)
          for (const { line, reason } of rejected) expect([line > 0, reason.length > 0]).toEqual([true, true])
          counts.read += 1
          counts.papers += records.length
        } catch (error) {
          if (!(error instanceof ClaimboardError)) throw error
          expect(error.message.length).toBeGreaterThan(20)
          counts.refused += 1
        }
      },
    ),
    { numRuns: fuzzRuns(4000) },
  )
  tell('readers', counts)
  expect([counts.read > 0, counts.refused > 0]).toEqual([true, true])
})

test('the extractor pins whatever it finds in any damaged text to the characters that hold it', () => {
  const counts = { texts: 0, claims: 0 }
  fc.assert(
    fc.property(files, (bytes) => {
      const abstract = new TextDecoder().decode(bytes)
      counts.texts += 1
      for (const { evidence } of extractCandidates({ title: abstract.slice(0, 200), abstract })) {
        counts.claims += 1
        expect(abstract.slice(evidence.start, evidence.end)).toBe(evidence.text)
      }
    }),
    { numRuns: fuzzRuns(1500) },
  )
  tell('extractor', counts)
  expect(counts.claims).toBeGreaterThan(0)
})

test('a damaged file extracts to claims of the schema, or not at all', () => {
  const counts = { files: 0, papers: 0, claims: 0 }
  fc.assert(
    fc.property(files, (bytes) => {
      counts.files += 1
      try {
        const { papers } = extractPapers({ bytes })
        counts.papers += papers.length
        for (const { claims } of papers) {
          counts.claims += claims.length
          for (const { value } of claims) expect(Number.isFinite(value)).toBe(true)
        }
      } catch (error) {
        if (!(error instanceof ClaimboardError)) throw error
      }
    }),
    { numRuns: fuzzRuns(1000) },
  )
  tell('extraction of files', counts)
})

const ADDRESSES = [
  'family=speed,memory&params_max=7B&sort=-improvement,year&limit=20',
  'q=kv+cache&technique=quantization&hardware=nvidia-a100&audit=verified',
  'x=params&y=improvement&color=family&overlay=frontier,fit&select=c1,c2',
  'year_min=2020&year_max=2024&improvement_min=1.5&task=MMLU%2C+5-shot&origin=rules',
  'claims=cabc,cdef&relation=factor&qualifier=up_to&phase=inference&cursor=eyJ9',
].map((text) => Buffer.from(text))
const pair = fc.tuple(
  fc.oneof(
    fc.constantFrom(...Object.keys(FIELDS)),
    fc.constantFrom('__proto__', 'constructor', 'toString'),
    fc.string(),
  ),
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...HOSTILE_STRINGS.map(({ text }) => text)),
    fc.double().map(String),
    fc.array(fc.string(), { maxLength: 80 }).map((items) => items.join(',')),
  ),
)
const addresses = fc.oneof(
  mutated(ADDRESSES).map((bytes) => bytes.toString('latin1')),
  fc.array(pair, { maxLength: 12 }).map((pairs) => new URLSearchParams(pairs).toString()),
)

test('the codec understands a part of any address, names the rest, and what it understood round-trips', () => {
  const counts = { addresses: 0, faults: 0 }
  fc.assert(
    fc.property(addresses, (address) => {
      counts.addresses += 1
      const { filter, faults } = parseFilter(new URLSearchParams(address))
      counts.faults += faults.length
      expect(parseFilter(new URLSearchParams(serializeFilter(filter))).filter).toEqual(filter)
      expect(describeFilter(filter).length).toBeGreaterThan(0)
      for (const { where, message } of faults)
        expect([where.length <= 60, message.length > 0]).toEqual([true, true])
      toPredicates(filter)
      if (filter.cursor !== null) decodeCursor(filter.cursor, sortOf(filter))
      parseHardwareQuery(new URLSearchParams(address))
    }),
    { numRuns: fuzzRuns(5000) },
  )
  tell('filter codec', counts)
  expect(counts.faults).toBeGreaterThan(0)
})
