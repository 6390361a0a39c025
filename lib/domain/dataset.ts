import { z } from 'zod'
import { StatedClaim } from './claim'
import { Device } from './device'
import { ArxivId, Paper } from './paper'
import { refuseImpossible } from './possible-figures'
import { keysOf, TECHNIQUES } from './vocabulary'

/** A paper of the shipped dataset. Its claims' spans refer to the abstract with this SHA-256 (UTF-8, as read). */
export const DatasetPaper = z.strictObject({
  slug: Paper.shape.slug,
  title: Paper.shape.title,
  arxivId: ArxivId.nullable(),
  year: z.number().int().nullable(),
  techniques: z.array(z.enum(keysOf(TECHNIQUES))),
  abstractSha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type DatasetPaper = z.infer<typeof DatasetPaper>

/** A claim of the shipped dataset; `paper` is the slug of the paper that states it. */
export const DatasetClaim = z
  .strictObject({
    id: z.string().regex(/^c[0-9a-z]{10}$/),
    paper: Paper.shape.slug,
    ...StatedClaim.shape,
  })
  .superRefine(refuseImpossible)
export type DatasetClaim = z.infer<typeof DatasetClaim>

/** Everything that a new database starts with. */
export const Dataset = z.object({
  devices: z.array(Device),
  papers: z.array(DatasetPaper),
  claims: z.array(DatasetClaim),
})
export type Dataset = z.infer<typeof Dataset>
