import { z } from 'zod'
import { ChartAnswer } from './answers/chart'
import { FacetCounts, SearchAnswer } from './answers/facets'
import { FilterQuery } from './filter-query'
import { file, json } from './operation'

export const countFacets = json({
  id: 'countFacets',
  path: '/api/v1/facets',
  tag: 'views',
  summary: 'How many claims each value of a facet would show',
  description: 'A facet’s own choice is left aside, so that its other values can be counted.',
  query: FilterQuery,
  answer: FacetCounts,
  example: 'family=speed',
})

export const getChart = json({
  id: 'getChart',
  path: '/api/v1/chart',
  tag: 'views',
  summary: 'Axes, marks, overlays, and what cannot be placed',
  query: FilterQuery,
  answer: ChartAnswer,
  example: 'family=memory&overlay=frontier',
})

const PICTURES = {
  svg: ['image/svg+xml; charset=utf-8', 'an SVG picture'],
  png: ['image/png', 'a PNG picture'],
  csv: ['text/csv; charset=utf-8; header=present', 'CSV'],
} as const

/** The chart of a filter as a file. */
export const exportChart = (kind: keyof typeof PICTURES) =>
  file({
    id: `exportChart${kind[0]?.toUpperCase()}${kind.slice(1)}`,
    path: `/api/v1/chart.${kind}`,
    tag: 'views',
    summary: `The chart of a filter as ${PICTURES[kind][1]}`,
    query: FilterQuery,
    mediaType: PICTURES[kind][0],
    limit: kind === 'png' ? 'exports' : null,
    example: 'family=memory',
  })

export const search = json({
  id: 'search',
  path: '/api/v1/search',
  tag: 'views',
  summary: 'Claims, papers, devices and views with every word of a text',
  query: z.strictObject({
    q: z
      .string()
      .trim()
      .max(200)
      .default('')
      .meta({ description: 'The words; without any, all views.', examples: ['kv cache'] }),
  }),
  answer: SearchAnswer,
  example: 'q=kv%20cache',
})
