import { z } from 'zod'
import { Revision } from './answers/claims'
import { NoQuery } from './filter-query'
import { file, json } from './operation'

export const describeService = json({
  id: 'describeService',
  path: '/api/v1/openapi.json',
  tag: 'service',
  summary: 'This description, in OpenAPI 3.1',
  query: NoQuery,
  answer: z
    .looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) })
    .meta({ id: 'OpenApi' }),
})

export const citeDataset = file({
  id: 'citeDataset',
  path: '/api/v1/citation.cff',
  tag: 'service',
  summary: 'How to cite the dataset at its revision, as CITATION.cff',
  query: NoQuery,
  mediaType: 'application/yaml; charset=utf-8',
})

export const tellHealth = json({
  id: 'tellHealth',
  path: '/healthz',
  tag: 'service',
  summary: 'Whether the service runs, with the dataset’s revision',
  query: NoQuery,
  answer: z.looseObject({ status: z.string(), revision: Revision }).meta({ id: 'Health' }),
})
