import { expect, test } from '@jest/globals'
import { ClaimboardError } from '@/lib/domain/errors'
import { decodeText } from '@/lib/ingest/decode'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

function messageOf(input: Uint8Array): string {
  try {
    decodeText(input)
  } catch (error) {
    if (error instanceof ClaimboardError && error.code === 'invalid_input') return error.message
    throw error
  }
  throw new Error('was read')
}

test('UTF-8 text is read, and its byte order mark is taken off', () => {
  expect(decodeText(utf8('Größe ×2'))).toBe('Größe ×2')
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61))).toBe('a')
})

test('UTF-16 is read where a byte order mark says so', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x61, 0x00, 0xe9, 0x00))).toBe('aé')
  expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x61, 0x00, 0xe9))).toBe('aé')
})

test.each([
  ['a PDF', utf8('%PDF-1.7 …'), /is a PDF.*Save it as plain text/],
  ['a ZIP archive', bytes(0x50, 0x4b, 3, 4, 20), /ZIP archive.*Unpack/],
  ['a gzip file', bytes(0x1f, 0x8b, 8), /gzip.*Unpack/],
  ['data with NUL bytes', bytes(0x61, 0, 0x62), /binary data/],
  ['text in Latin-1', bytes(0x47, 0x72, 0xf6, 0xdf, 0x65), /not valid UTF-8/],
  ['a cut-off character', bytes(0x61, 0xe2, 0x82), /not valid UTF-8/],
  ['nothing', bytes(), /is empty/],
  ['blank lines', utf8(' \n\t\r\n'), /is empty/],
  ['a mark alone', bytes(0xef, 0xbb, 0xbf), /is empty/],
])('%s is refused with what it is and how to mend it', (_, input, message) => {
  expect(messageOf(input)).toMatch(message)
})
