import { z } from 'zod'
import { DatasetClaim } from './dataset'

const id = DatasetClaim.shape.id
const paper = DatasetClaim.shape.paper

/**
 * What a reader changed in what the extraction found: fields of a claim (from what, to what), a claim
 * that is none, or a claim that was not found.
 */
export const Correction = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('change'),
    paper,
    id,
    fields: z.record(z.string(), z.strictObject({ from: z.unknown(), to: z.unknown() })),
  }),
  z.strictObject({ kind: z.literal('remove'), paper, id, evidence: z.string() }),
  z.strictObject({ kind: z.literal('add'), paper, claim: DatasetClaim }),
])
export type Correction = z.infer<typeof Correction>
