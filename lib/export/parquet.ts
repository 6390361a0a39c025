import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Claim } from '@/lib/domain/claim'
import type { Column } from './column'
import { COLUMNS } from './columns'
import type { Provenance, Sheet } from './writer'

/** Rows that are held before a row group is written: bounds the memory, and readers skip by group. */
const ROW_GROUP = 10_000

const TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  uri: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
} as const

const SCHEMA = [
  { name: 'claims', num_children: COLUMNS.length },
  ...COLUMNS.map(({ header, type = 'string', required }: Column) => ({
    name: header,
    ...TYPES[type],
    repetition_type: required ? ('REQUIRED' as const) : ('OPTIONAL' as const),
  })),
]

/** The CSV's columns in their own types, text as it is, a row group at a time. The provenance is the file's key-value metadata. */
export function parquetSheet(provenance: Provenance): Sheet<Claim> {
  const writer = new ByteWriter()
  const parquet = new ParquetWriter({
    writer,
    schema: SCHEMA,
    createdBy: 'claimboard',
    kvMetadata: Object.entries({
      filter: provenance.what,
      page: provenance.pageUrl,
      revision: provenance.revision,
      exported_at: provenance.exportedAt,
    }).map(([key, value]) => ({ key: `claimboard.${key}`, value })),
  })
  let waiting: Claim[] = []

  const take = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    // What was handed on is forgotten; the file's own offset goes on.
    writer.index = 0
    return bytes
  }
  const writeGroup = (): void => {
    const columnData = COLUMNS.map(({ header, cell }) => ({
      name: header,
      data: waiting.map((claim) => cell(claim, provenance)),
    }))
    void parquet.write({ columnData, rowGroupSize: ROW_GROUP })
    waiting = []
  }

  return {
    head: take,
    rows: (claims) => {
      waiting.push(...claims)
      if (waiting.length >= ROW_GROUP) writeGroup()
      return take()
    },
    foot: () => {
      if (waiting.length > 0) writeGroup()
      void parquet.finish()
      return take()
    },
  }
}
