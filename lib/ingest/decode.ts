import { ClaimboardError } from '@/lib/domain/errors'

type Signature = { readonly what: string; readonly bytes: readonly number[]; readonly mend: string }

const SAVE_AS_TEXT = 'Save it as plain text or as JSON Lines, encoded in UTF-8, and try again.'

const SIGNATURES: readonly Signature[] = [
  { what: 'a PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], mend: `Claimboard reads text. ${SAVE_AS_TEXT}` },
  { what: 'a ZIP archive', bytes: [0x50, 0x4b, 0x03, 0x04], mend: 'Unpack it and give the file inside.' },
  { what: 'an empty ZIP archive', bytes: [0x50, 0x4b, 0x05, 0x06], mend: SAVE_AS_TEXT },
  { what: 'a gzip file', bytes: [0x1f, 0x8b], mend: 'Unpack it with gunzip and give the file inside.' },
]

const invalid = (message: string) => new ClaimboardError('invalid_input', message)

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, i) => bytes[i] === byte)
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return 'utf-8'
}

/**
 * The text of a file: strict UTF-8, or UTF-16 with a byte order mark; the mark is taken off.
 * Throws `invalid_input` for anything that is no text, with what it is and how to mend it.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const signature of SIGNATURES) {
    if (startsWith(bytes, signature.bytes)) throw invalid(`The input is ${signature.what}. ${signature.mend}`)
  }
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) {
    throw invalid(`The input is binary data (it has NUL bytes), not text. ${SAVE_AS_TEXT}`)
  }
  let text: string
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    const message = `The input is not valid ${encoding.toUpperCase()} text. Save it as UTF-8 and try again.`
    throw new ClaimboardError('invalid_input', message, [], { cause })
  }
  if (text.trim() === '') throw invalid('The input is empty. Give a file with titles and abstracts in it.')
  return text
}
