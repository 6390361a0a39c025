import { z } from 'zod'
import { COMPARABILITY_VERDICTS, keysOf } from '@/lib/domain/vocabulary'
import { ClaimRecord } from '@/lib/export/record'
import { Revision } from './claims'

const verdict = z.enum(keysOf(COMPARABILITY_VERDICTS))

const Change = z
  .object({
    claim_id: z.string(),
    removed: z.boolean().meta({ description: 'Whether the claim is no longer in the dataset.' }),
    fields: z.array(
      z.object({ label: z.string(), pinned: z.string().nullable(), now: z.string().nullable() }),
    ),
  })
  .meta({ id: 'ClaimChange', description: 'A claim that reads differently now than when it was pinned.' })

export const ComparisonAnswer = z
  .object({
    slug: z.string(),
    title: z.string().nullable(),
    view: z.string().nullable().meta({ description: 'The query of the page that it was pinned from.' }),
    revision: Revision.meta({ description: 'The state of the dataset that it was pinned at.' }),
    created_at: z.iso.datetime(),
    comparability: z.object({
      verdict,
      reasons: z.array(
        z.object({
          aspect: z.string(),
          verdict,
          sentence: z.string(),
          values: z.array(z.object({ claim: z.string(), value: z.string().nullable() })),
        }),
      ),
    }),
    claims: z.array(ClaimRecord).meta({ description: 'The claims as they were pinned; they never change.' }),
    changes_since: z.array(Change),
    current_revision: Revision,
    citation: z
      .object({ text: z.string(), bibtex: z.string() })
      .meta({ description: 'How to cite it: a sentence, and a BibTeX entry.' }),
    url: z.url(),
  })
  .meta({ id: 'Comparison' })

export const PinnedLink = z.object({ slug: z.string(), url: z.url() }).meta({ id: 'PinnedLink' })
