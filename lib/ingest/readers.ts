import { ClaimboardError, type Fault } from '@/lib/domain/errors'
import type { Reader, ReadResult } from './reader'
import { jsonLinesReader } from './readers/json-lines'
import { papersPageReader } from './readers/papers-page'

/** Every format, the most exact detection first: a papers page is what remains when nothing else fits. */
export const READERS: readonly Reader[] = [jsonLinesReader, papersPageReader]

const FAULTS_SHOWN = 5

const formatList = () => READERS.map((reader) => `${reader.format} (${reader.label})`).join('; ')

function readerFor(text: string, format: string | undefined): Reader {
  const reader =
    format === undefined
      ? READERS.find((each) => each.detect(text))
      : READERS.find((each) => each.format === format)
  if (reader !== undefined) return reader
  const problem =
    format === undefined ? 'The format is not known' : `There is no format "${format.slice(0, 60)}"`
  throw new ClaimboardError('invalid_input', `${problem}. Formats: ${formatList()}.`)
}

/** What `readPapers` gives: the reader's result and the format that it was read as. */
export type PapersRead = ReadResult & { readonly format: string }

/**
 * Reads papers from a text in the named format, else in the one that it looks like. Throws
 * `invalid_input` for an unknown format, and where not a single paper can be read.
 */
export function readPapers(text: string, format?: string): PapersRead {
  const reader = readerFor(text, format)
  const result = reader.read(text)
  if (result.records.length === 0) {
    const faults: Fault[] = result.rejected
      .slice(0, FAULTS_SHOWN)
      .map(({ line, reason }) => ({ where: `line ${line}`, message: reason }))
    const first = faults[0] === undefined ? '' : ` First problem: ${faults[0].where}: ${faults[0].message}.`
    const message = `No paper could be read as ${reader.format}. Expected: ${reader.label}.${first}`
    throw new ClaimboardError('invalid_input', message, faults)
  }
  return { ...result, format: reader.format }
}
