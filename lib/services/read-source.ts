import { decodeText } from '@/lib/ingest/decode'
import { titleKey } from '@/lib/ingest/identity'
import type { ReadResult } from '@/lib/ingest/reader'
import { type PapersRead, readPapers } from '@/lib/ingest/readers'
import { jsonLinesReader } from '@/lib/ingest/readers/json-lines'
import { shownTitle } from '@/lib/ingest/record-checks'

/** As text and objects a file takes several times its size; read in parts, only its papers stay. */
const PART_BYTES = 4 * 2 ** 20
const NEWLINE = 0x0a
const FIRST_CHARACTERS = 4096

/**
 * The papers of a file. A long one that has a record a line is read part by part, with the same result.
 * @throws ClaimboardError `invalid_input` where the file is no text or holds no paper.
 */
export function readSource(bytes: Uint8Array, format?: string, partBytes = PART_BYTES): PapersRead {
  if (bytes.length > partBytes && isJsonLines(bytes, format)) {
    const read = readLineParts(bytes, partBytes)
    if (read.records.length > 0) return { ...read, format: jsonLinesReader.format }
  }
  return readPapers(decodeText(bytes), format)
}

/** Whether it is JSON Lines in UTF-8. Lines of UTF-16 cannot be told apart by a byte. */
function isJsonLines(bytes: Uint8Array, format: string | undefined): boolean {
  if ((bytes[0] ?? 0) >= 0xfe) return false
  const start = new TextDecoder().decode(bytes.subarray(0, FIRST_CHARACTERS))
  return format === undefined ? jsonLinesReader.detect(start) : format === jsonLinesReader.format
}

function readLineParts(bytes: Uint8Array, partBytes: number): ReadResult {
  const firstLines = new Map<string, number>()
  const whole: ReadResult = { records: [], rejected: [], furnitureLines: 0 }
  let line = 0
  for (const part of lineParts(bytes, partBytes)) {
    if (part.every((byte) => byte <= 0x20)) {
      line += part.reduce((count, byte) => count + (byte === NEWLINE ? 1 : 0), 0)
      continue
    }
    const text = decodeText(part)
    const { records, rejected } = jsonLinesReader.read(text)
    // A part knows only its own lines, and not that the first of its titles was met before.
    const firstOf = new Map<number, number>()
    for (const record of records) {
      const key = titleKey(record.title) || record.title
      const at = record.line + line
      const first = firstLines.get(key) ?? at
      firstLines.set(key, first)
      firstOf.set(record.line, first)
      if (first === at) whole.records.push({ ...record, line: at })
      else {
        const title = shownTitle(record.title)
        whole.rejected.push({ line: at, reason: `same title as line ${first}`, title })
      }
    }
    for (const each of rejected) {
      const reason = each.reason.replace(
        /^same title as line (\d+)$/,
        (_, at) => `same title as line ${firstOf.get(Number(at))}`,
      )
      whole.rejected.push({ ...each, line: each.line + line, reason })
    }
    line += text.match(/\r\n|\r|\n/g)?.length ?? 0
  }
  whole.rejected.sort((a, b) => a.line - b.line)
  return whole
}

/** Pieces of about this size that end where a line does. */
function* lineParts(bytes: Uint8Array, size: number): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, Math.min(start + size, bytes.length) - 1)
    const stop = end === -1 ? bytes.length : end + 1
    yield bytes.subarray(start, stop)
    start = stop
  }
}
