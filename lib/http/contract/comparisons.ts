import { z } from 'zod'
import { NewComparison } from '@/lib/domain/comparison'
import { type ComparisonFormat, WRITERS } from '@/lib/export/writers'
import { ComparisonAnswer, PinnedLink } from './answers/comparison'
import { NoQuery } from './filter-query'
import { file, json } from './operation'

const params = z.object({ slug: z.string().meta({ description: 'The comparison’s slug.' }) })

export const pinComparison = json({
  id: 'pinComparison',
  method: 'post',
  path: '/api/v1/comparisons',
  tag: 'comparisons',
  summary: 'Pins claims as they are now under a link of their own',
  description: 'The same claims, order, title and view again give the same link, with 200.',
  query: NoQuery,
  body: NewComparison.meta({
    id: 'NewComparison',
    examples: [{ claims: ['c738za38p7h', 'c3wzqbmmr90'], title: 'Cost and latency' }],
  }),
  answer: PinnedLink,
  also: { 201: 'Pinned; the header Location names it.' },
  limit: 'writes',
})

export const getComparison = json({
  id: 'getComparison',
  path: '/api/v1/comparisons/{slug}',
  tag: 'comparisons',
  summary: 'A pinned comparison: the claims as they were, and what has changed since',
  params,
  query: NoQuery,
  answer: ComparisonAnswer,
})

/** A pinned comparison as a file of one format. */
export const exportComparison = (format: ComparisonFormat) => {
  const { extension, mediaType, label } = WRITERS[format]
  return file({
    id: `exportComparison${extension[0]?.toUpperCase()}${extension.slice(1)}`,
    path: `/api/v1/comparisons/{slug}.${extension}`,
    tag: 'comparisons',
    summary: `A pinned comparison as ${label}`,
    params,
    query: NoQuery,
    mediaType,
  })
}
