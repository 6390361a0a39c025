import { z } from 'zod'
import { COLUMNS } from '@/lib/export/columns'
import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import { AuditedClaim, ClaimPage } from './answers/claims'
import { FilterQuery, NoQuery } from './filter-query'
import { file, json } from './operation'

export const listClaims = json({
  id: 'listClaims',
  path: '/api/v1/claims',
  tag: 'claims',
  summary: 'Claims that a filter finds, in pages',
  description:
    'Pages lead to each other: send next_cursor as cursor, or follow the header Link with rel="next". A claim that is added meanwhile neither repeats nor hides another.',
  query: FilterQuery,
  answer: ClaimPage,
  example: 'family=speed&phase=inference&sort=-improvement&limit=5',
})

export const getClaim = json({
  id: 'getClaim',
  path: '/api/v1/claims/{id}',
  tag: 'claims',
  summary: 'One claim with the computation of its audit',
  params: z.object({
    id: z.string().meta({ description: 'The claim’s id.', examples: ['c738za38p7h'] }),
  }),
  query: NoQuery,
  answer: AuditedClaim,
})

/** Every claim of a filter as a file of one format. */
export const exportClaims = (format: ExportFormat) => {
  const { extension, mediaType, label, doc } = WRITERS[format]
  return file({
    id: `exportClaims${extension[0]?.toUpperCase()}${extension.slice(1)}`,
    path: `/api/v1/claims.${extension}`,
    tag: 'claims',
    summary: `All claims of a filter as ${label}`,
    description: `${doc} Every row of the filter in its order, streamed; limit and cursor do not count.`,
    query: FilterQuery,
    mediaType,
    limit: 'exports',
    example: 'family=memory&sort=-improvement',
  })
}

export const describeClaimsCsv = file({
  id: 'describeClaimsCsv',
  path: '/api/v1/claims.csv-metadata.json',
  tag: 'claims',
  summary: 'What the CSV of a filter holds, as CSV on the Web metadata',
  description: `The ${COLUMNS.length} columns with their types and meaning, the filter, the time and the revision.`,
  query: FilterQuery,
  mediaType: 'application/csvm+json',
  example: 'family=memory',
})
