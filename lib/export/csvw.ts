import { DATASET_TITLE, LICENSE } from './citation'
import { type Column, SEPARATOR } from './column'
import { COLUMNS } from './columns'
import type { Provenance } from './writer'

const DATATYPES = {
  string: 'string',
  number: 'double',
  integer: 'integer',
  boolean: 'boolean',
  uri: 'anyURI',
} as const

/** A closed list as a regular expression, which is how CSV on the Web says it. */
const datatypeOf = ({ type = 'string', values }: Column) =>
  values === undefined ? DATATYPES[type] : { base: 'string', format: values.join('|') }

/**
 * CSV on the Web metadata of the claims' CSV: what each column holds, of what filter, when and at which revision
 * (https://www.w3.org/TR/tabular-metadata/).
 */
export function csvwMetadata(provenance: Provenance, csvUrl: string) {
  const { what, pageUrl, revision, exportedAt } = provenance
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: csvUrl,
    'dc:title': DATASET_TITLE,
    'dc:description': what,
    'dc:source': { '@id': pageUrl },
    'dc:hasVersion': revision,
    'dc:created': { '@value': exportedAt, '@type': 'xsd:dateTime' },
    'dc:license': { '@id': LICENSE.path },
    dialect: {
      encoding: 'utf-8',
      header: true,
      delimiter: ',',
      lineTerminators: ['\r\n'],
      doubleQuote: true,
    },
    tableSchema: {
      columns: COLUMNS.map((column: Column) => ({
        name: column.header,
        titles: column.header,
        'dc:description': column.doc,
        datatype: datatypeOf(column),
        required: column.required === true,
        ...(column.list === true ? { separator: SEPARATOR } : {}),
      })),
      primaryKey: 'claim_id',
      aboutUrl: `${provenance.baseUrl}/claims/{claim_id}`,
    },
  }
}
