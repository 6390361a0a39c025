import { bibtexSheet } from './bibtex'
import { csvHeader, csvRows } from './csv'
import { jsonlSheet } from './jsonl'
import { latexSheet } from './latex'
import { markdownSheet } from './markdown'
import { parquetSheet } from './parquet'
import { sheet, type Writer } from './writer'

/** In the order in which they are offered. */
export const WRITERS = {
  csv: {
    of: 'claims',
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    label: 'CSV',
    doc: 'RFC 4180, with the columns of the data dictionary.',
    open: (provenance) => sheet((claims) => csvRows(claims, provenance), csvHeader),
  },
  jsonl: {
    of: 'full claims',
    mediaType: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    label: 'JSON Lines',
    doc: 'One claim a line with its evidence, the computation of its audit, and the devices that it names.',
    open: jsonlSheet,
  },
  bibtex: {
    of: 'papers',
    mediaType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
    label: 'BibTeX',
    doc: 'The papers that state the claims, an entry each, by title.',
    open: bibtexSheet,
  },
  latex: {
    of: 'claims',
    mediaType: 'application/x-tex; charset=utf-8',
    extension: 'tex',
    label: 'a LaTeX table',
    doc: 'A longtable with booktabs rules that cites the papers by the keys of the BibTeX export.',
    open: latexSheet,
  },
  markdown: {
    of: 'claims',
    mediaType: 'text/markdown; charset=utf-8; variant=GFM',
    extension: 'md',
    label: 'a Markdown table',
    doc: 'A table for issues and READMEs.',
    open: markdownSheet,
  },
  parquet: {
    of: 'claims',
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    label: 'Parquet',
    doc: 'The CSV’s columns in their own types, text as it is.',
    open: parquetSheet,
  },
} as const satisfies Record<string, Writer>

export type ExportFormat = keyof typeof WRITERS

export const EXPORT_FORMATS = Object.keys(WRITERS) as ExportFormat[]

/** A pinned comparison holds no audit's computation, which JSON Lines would give. */
export type ComparisonFormat = Exclude<ExportFormat, 'jsonl'>

export const COMPARISON_FORMATS = EXPORT_FORMATS.filter(
  (format): format is ComparisonFormat => WRITERS[format].of !== 'full claims',
)

export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(WRITERS, name)
