import type { Claim } from '@/lib/domain/claim'

/** Where the pages are that a row points to, without a trailing slash. */
export type ExportContext = { readonly baseUrl: string }

export type Cell = string | number | boolean | null

export type ColumnType = 'string' | 'number' | 'integer' | 'boolean' | 'uri'

/** A column, declared once: header of the CSV, key of the JSON, line of the data dictionary. */
export type Column = {
  readonly header: string
  readonly doc: string
  /** What a cell holds where it is not empty; a string where it is left out. */
  readonly type?: ColumnType
  /** Never empty. */
  readonly required?: true
  /** Several values in one cell, with `SEPARATOR` between them. */
  readonly list?: true
  /** The only values that there are, where the list is closed. */
  readonly values?: readonly string[]
  readonly cell: (claim: Claim, context: ExportContext) => Cell
}

export const SEPARATOR = '; '
