import { z } from 'zod'
import { Claim } from './claim'

/** A comparison holds at most this many claims: more do not fit side by side. */
export const COMPARISON_MAX_CLAIMS = 12
/** A comparison's title has at most this many characters. */
export const COMPARISON_TITLE_MAX_LENGTH = 200

/** What is sent to pin a comparison. `view` is the page's query string, kept so that the link can bring it back. */
export const NewComparison = z.strictObject({
  claims: z
    .array(z.string().regex(/^[a-z0-9-]{1,64}$/, 'not a claim id'))
    .min(1)
    .max(COMPARISON_MAX_CLAIMS),
  title: z.string().trim().min(1).max(COMPARISON_TITLE_MAX_LENGTH).optional(),
  view: z.string().max(2000).optional(),
})
export type NewComparison = z.infer<typeof NewComparison>

/** A comparison as it was pinned: the claims are copies and never change. */
export const PinnedComparison = z.object({
  slug: z.string(),
  title: z.string().nullable(),
  view: z.string().nullable(),
  revision: z.string(),
  createdAt: z.string(),
  claims: z.array(Claim),
})
export type PinnedComparison = z.infer<typeof PinnedComparison>
