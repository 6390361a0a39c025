import { z } from 'zod'
import { DeviceList, PaperList, PaperWithClaims } from './answers/claims'
import { NoQuery } from './filter-query'
import { file, json } from './operation'

export const listPapers = json({
  id: 'listPapers',
  path: '/api/v1/papers',
  tag: 'papers',
  summary: 'All papers by title',
  query: NoQuery,
  answer: PaperList,
})

export const getPaper = json({
  id: 'getPaper',
  path: '/api/v1/papers/{slug}',
  tag: 'papers',
  summary: 'One paper with its claims',
  params: z.object({
    slug: z.string().meta({
      description: 'The paper’s slug.',
      examples: ['deep-speed-inference-enabling-efficient-inference-of-transformer-models-at'],
    }),
  }),
  query: NoQuery,
  answer: PaperWithClaims,
})

export const listDevices = json({
  id: 'listDevices',
  path: '/api/v1/devices',
  tag: 'papers',
  summary: 'The hardware catalogue with its sources',
  query: NoQuery,
  answer: DeviceList,
})

export const exportDevices = file({
  id: 'exportDevicesCsv',
  path: '/api/v1/devices.csv',
  tag: 'papers',
  summary: 'The hardware catalogue as CSV, in plain units',
  query: NoQuery,
  mediaType: 'text/csv; charset=utf-8; header=present',
})
