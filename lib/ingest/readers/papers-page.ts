import { type SourceLine, sourceLines } from '../lines'
import type { Reader, ReadResult } from '../reader'
import { RecordCollector } from '../record-checks'
import { endsLikeSentence, shapeOf } from './line-shape'

/** A line before the first paper that has fewer words is navigation, not a title without its abstract. */
const TITLE_MIN_WORDS = 4
/** A short abstract is believed after a title when it has at least this many characters. */
const SHORT_ABSTRACT_MIN_LENGTH = 40

const NO_ABSTRACT = 'a title without an abstract'
const NO_TITLE = 'an abstract without a title'

function looksLikeHeading(text: string): boolean {
  if (/^\p{Ll}/u.test(text) || text.endsWith('!')) return false
  return text.slice(0, 200).split(/\s+/u).length >= TITLE_MIN_WORDS
}

/** A short line after a title is its abstract if it reads like a sentence and no better abstract follows. */
function isShortAbstract(line: SourceLine, next: SourceLine | undefined): boolean {
  if (line.text.length < SHORT_ABSTRACT_MIN_LENGTH || !endsLikeSentence(line.text)) return false
  return next === undefined || shapeOf(next.text) !== 'abstract'
}

function read(text: string): ReadResult {
  const found = new RecordCollector()
  let furnitureLines = 0
  let seenPaper = false
  let title: SourceLine | null = null

  const giveUpTitle = () => {
    if (title === null) return
    if (seenPaper || looksLikeHeading(title.text)) found.reject(title.line, NO_ABSTRACT, title.text)
    else furnitureLines += 1
    title = null
  }

  const lines = sourceLines(text)
  for (const [i, line] of lines.entries()) {
    const shape = shapeOf(line.text)
    if (shape === 'furniture') {
      furnitureLines += 1
    } else if (shape === 'title' && (title === null || !isShortAbstract(line, lines[i + 1]))) {
      giveUpTitle()
      title = line
    } else if (title === null) {
      found.reject(line.line, NO_TITLE, null)
    } else {
      found.add({ title: title.text, abstract: line.text, arxivId: null, year: null, line: title.line })
      seenPaper = true
      title = null
    }
  }
  giveUpTitle()
  return { records: found.records, rejected: found.rejected, furnitureLines }
}

/** A papers page saved as text: title and abstract in turn, one line each, with page furniture around. */
export const papersPageReader: Reader = {
  format: 'papers-page',
  label: 'Papers page saved as text: title and abstract in turn',
  detect: (text) => !/^[[{<]/.test(text.slice(0, 1000).trimStart()),
  read,
}
