import { ABSTRACT_MAX_LENGTH, type PaperRecord, TITLE_MAX_LENGTH } from '@/lib/domain/paper'
import { titleKey } from './identity'
import type { RejectedRecord } from './reader'

/** How much of a title a rejection repeats: enough to find it, not enough to fill a screen. */
const SHOWN_TITLE_LENGTH = 120

/** A title as a rejection shows it. */
export function shownTitle(title: string): string {
  return title.length > SHOWN_TITLE_LENGTH ? `${title.slice(0, SHOWN_TITLE_LENGTH - 1)}…` : title
}

const count = (characters: number) => characters.toLocaleString('en-US')

/** Why a title or an abstract is too long, with both lengths; null where neither is. */
export function tooLong(title: string, abstract: string | null): string | null {
  if (title.length > TITLE_MAX_LENGTH) {
    return `the title has ${count(title.length)} characters; at most ${count(TITLE_MAX_LENGTH)} are allowed`
  }
  if (abstract !== null && abstract.length > ABSTRACT_MAX_LENGTH) {
    return `the abstract has ${count(abstract.length)} characters; at most ${count(ABSTRACT_MAX_LENGTH)} are allowed`
  }
  return null
}

/**
 * Characters that no HTML, XML or UTF-8 file can hold (controls, halves of surrogate pairs, noncharacters) become
 * U+FFFD; the text keeps its length.
 */
const legible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is replaced
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')

/** Collects records; a second paper with the same title key is rejected with the line of the first. */
export class RecordCollector {
  readonly records: PaperRecord[] = []
  readonly rejected: RejectedRecord[] = []
  readonly #firstLines = new Map<string, number>()

  reject(line: number, reason: string, title: string | null): void {
    this.rejected.push({ line, reason, title: title === null ? null : shownTitle(title) })
  }

  add(found: PaperRecord): void {
    const { title, abstract } = found
    const record = { ...found, title: legible(title), abstract: abstract === null ? null : legible(abstract) }
    // A title of signs only has no key; its own characters then tell it from others.
    const key = titleKey(record.title) || record.title
    const first = this.#firstLines.get(key)
    const fault =
      tooLong(record.title, record.abstract) ?? (first === undefined ? null : `same title as line ${first}`)
    if (fault !== null) {
      this.reject(record.line, fault, record.title)
    } else {
      this.#firstLines.set(key, record.line)
      this.records.push(record)
    }
  }
}
