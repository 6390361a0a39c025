import { z } from 'zod'
import { arxivYear, normalizeArxivId } from '../identity'
import { sourceLines } from '../lines'
import type { Reader, ReadResult } from '../reader'
import { RecordCollector } from '../record-checks'

const Row = z.record(z.string(), z.unknown())
type Row = z.infer<typeof Row>

const ABSTRACT_KEYS = ['abstract', 'summary']
const ID_KEYS = ['arxiv_id', 'arxivId', 'arxiv', 'id', 'url', 'paper_url', 'link', 'doi']
const YEAR_KEYS = [
  'year',
  'date',
  'published',
  'published_date',
  'publishedAt',
  'publication_date',
  'update_date',
]

/** JSON strings may hold line ends and runs of spaces (arXiv breaks its lines); a record's text has none. */
const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

function firstText(row: Row, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = row[key]
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return null
}

function yearOf(row: Row): number | null {
  for (const key of YEAR_KEYS) {
    const value = row[key]
    const text =
      typeof value === 'number' ? String(value) : typeof value === 'string' ? value.slice(0, 40) : ''
    const year = Number(/^(\d{4})(?!\d)/.exec(text.trim())?.[1] ?? /\b(\d{4})\b/.exec(text)?.[1])
    if (year >= 1900 && year <= 2100) return year
  }
  return null
}

function arxivIdOf(row: Row): string | null {
  for (const key of ID_KEYS) {
    const value = row[key]
    const found = typeof value === 'string' ? normalizeArxivId(value) : null
    if (found !== null) return found
  }
  return null
}

function parseRow(text: string): Row | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not valid JSON'
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return 'not a JSON object'
  const row = Row.safeParse(value)
  return row.success ? row.data : 'not a JSON object'
}

function read(text: string): ReadResult {
  const found = new RecordCollector()
  for (const { line, text: source } of sourceLines(text)) {
    const row = parseRow(source)
    if (typeof row === 'string') {
      found.reject(line, row, null)
      continue
    }
    const title = typeof row.title === 'string' ? oneLine(row.title) : ''
    if (title === '') {
      found.reject(line, 'title' in row ? '"title" is empty or not a text' : 'has no "title"', null)
      continue
    }
    const abstract = firstText(row, ABSTRACT_KEYS)
    if (abstract === null) {
      found.reject(line, 'has no "abstract"', title)
      continue
    }
    const arxivId = arxivIdOf(row)
    const year = yearOf(row) ?? (arxivId === null ? null : arxivYear(arxivId))
    found.add({ title, abstract: oneLine(abstract), arxivId, year, line })
  }
  return { records: found.records, rejected: found.rejected, furnitureLines: 0 }
}

/** JSON Lines: one object a line with `title`, `abstract` and, where known, an arXiv id and a year. */
export const jsonLinesReader: Reader = {
  format: 'json-lines',
  label: 'JSON Lines: one {"title", "abstract", …} a line',
  detect: (text) => text.slice(0, 1000).trimStart().startsWith('{'),
  read,
}
