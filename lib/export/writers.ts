import type { Claim } from '@/lib/domain/claim'
import type { ExportContext } from './columns'
import { csvHeader, csvRows } from './csv'
import { toRecord } from './record'

/** A file format for claims: what goes before the first one, and a batch of them as text. */
export type Writer = {
  readonly mediaType: string
  readonly extension: string
  readonly head: () => string
  readonly rows: (claims: readonly Claim[], context: ExportContext) => string
}

/** In the order in which they are offered. */
export const WRITERS = {
  csv: {
    mediaType: 'text/csv; charset=utf-8; header=present',
    extension: 'csv',
    head: csvHeader,
    rows: csvRows,
  },
  jsonl: {
    mediaType: 'application/jsonl; charset=utf-8',
    extension: 'jsonl',
    head: () => '',
    rows: (claims, context) =>
      claims.map((claim) => `${JSON.stringify(toRecord(claim, context))}\n`).join(''),
  },
} as const satisfies Record<string, Writer>

export type ExportFormat = keyof typeof WRITERS

export const isExportFormat = (name: string): name is ExportFormat => Object.hasOwn(WRITERS, name)
