import { z } from 'zod'
import { keysOf } from '@/lib/domain/vocabulary'
import { FACETS } from '@/lib/query/facets'

const count = z.int().nonnegative()

export const FacetCounts = z
  .object({
    facets: z.array(
      z.object({
        key: z.enum(
          keysOf<keyof typeof FACETS>(
            Object.fromEntries(Object.keys(FACETS).map((key) => [key, key])) as Record<
              keyof typeof FACETS,
              string
            >,
          ),
        ),
        label: z.string(),
        values: z.array(z.object({ value: z.string(), label: z.string(), count, selected: z.boolean() })),
      }),
    ),
    scale: z.object({
      bands: z.array(
        z.object({
          label: z.string(),
          from: z.number().nullable(),
          to: z.number().nullable(),
          count,
        }),
      ),
      notStated: count,
    }),
  })
  .meta({ id: 'FacetCounts' })

/** Things with every word of a search, a group a kind. */
export const SearchAnswer = z
  .object({
    groups: z.array(
      z.object({
        value: z.string(),
        items: z.array(
          z.object({ value: z.string(), label: z.string(), detail: z.string(), href: z.string() }),
        ),
      }),
    ),
  })
  .meta({ id: 'SearchAnswer' })
