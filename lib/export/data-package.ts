import { stringify } from 'csv-stringify/sync'
import type { Paper } from '@/lib/domain/paper'
import { DATASET_AUTHORS, DATASET_TITLE, LICENSE } from './citation'
import type { Column, ExportContext } from './column'
import { COLUMNS } from './columns'
import { cellText, RECORDS } from './csv'
import { toPaperItem } from './paper-item'
import type { Provenance } from './writer'

type Field = {
  readonly name: string
  readonly type: string
  readonly format?: string
  readonly description?: string
  readonly constraints?: Readonly<Record<string, unknown>>
}

/** A file of the package, as its descriptor tells of it. */
export type PackagedFile = {
  readonly name: string
  readonly path: string
  readonly title: string
  readonly primaryKey: string
  readonly fields: readonly Field[]
  readonly bytes: number
  readonly sha256: string
}

/** The claims' columns as a Table Schema. */
export const CLAIM_FIELDS: readonly Field[] = COLUMNS.map(
  ({ header, doc, type = 'string', required, list, values }: Column) => ({
    name: header,
    type: type === 'uri' ? 'string' : type,
    ...(type === 'uri' ? { format: 'uri' } : {}),
    description: doc,
    constraints: {
      ...(required === true ? { required } : {}),
      ...(values === undefined || list === true ? {} : { enum: values }),
      ...(header === 'claim_id' ? { unique: true } : {}),
    },
  }),
)

export const PAPER_FIELDS: readonly Field[] = [
  {
    name: 'slug',
    type: 'string',
    description: 'The paper’s key.',
    constraints: { required: true, unique: true },
  },
  { name: 'title', type: 'string', constraints: { required: true } },
  { name: 'arxiv_id', type: 'string', description: 'arXiv identifier, without version.' },
  { name: 'year', type: 'integer' },
  { name: 'techniques', type: 'string', description: 'Kinds of method, joined by “; ”.' },
  { name: 'url', type: 'string', format: 'uri', constraints: { required: true } },
]

/** The fields of a CSV that is made of records, with what is known of their types. */
export const deviceFields = (csv: string): Field[] =>
  (csv.split('\r\n')[0] ?? '').split(',').map((name) => ({
    name,
    type: name === 'year' ? 'integer' : /_(?:bytes|second|watts)$/.test(name) ? 'number' : 'string',
  }))

type Listed = Omit<Paper, 'abstract' | 'abstractSha256'>

/** Papers as CSV (RFC 4180). */
export const papersCsv = (papers: readonly Listed[], context: ExportContext): string =>
  stringify(
    [
      PAPER_FIELDS.map(({ name }) => name),
      ...papers.map((paper) => {
        const { techniques, ...item } = toPaperItem(paper, context)
        return [item.slug, item.title, item.arxiv_id, item.year, techniques.join('; '), item.url].map(
          cellText,
        )
      }),
    ],
    RECORDS,
  )

/** The descriptor of a tabular data package (https://specs.frictionlessdata.io/tabular-data-package/). */
export function dataPackage(
  provenance: Provenance,
  papers: readonly Listed[],
  files: readonly PackagedFile[],
) {
  return {
    profile: 'tabular-data-package',
    name: 'claimboard',
    title: DATASET_TITLE,
    description: `${provenance.what}, with the papers that state them and the hardware catalogue.`,
    version: provenance.revision,
    created: provenance.exportedAt,
    homepage: provenance.baseUrl,
    licenses: [{ name: LICENSE.name, title: LICENSE.title, path: LICENSE.path }],
    contributors: [{ title: DATASET_AUTHORS, role: 'author' }],
    sources: papers.map(({ title, arxivId }) => ({
      title,
      ...(arxivId === null ? {} : { path: `https://arxiv.org/abs/${arxivId}` }),
    })),
    resources: files.map(({ name, path, title, primaryKey, fields, bytes, sha256 }) => ({
      profile: 'tabular-data-resource',
      name,
      path,
      title,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { lineTerminator: '\r\n', header: true },
      bytes,
      hash: `sha256:${sha256}`,
      schema: { fields, primaryKey, missingValues: [''] },
    })),
  }
}
