import { z } from 'zod'
import { ERROR_CODES } from '@/lib/domain/errors'
import { keysOf } from '@/lib/domain/vocabulary'

/** RFC 9457: what went wrong, for programs and people. */
export const Problem = z
  .object({
    type: z
      .string()
      .meta({ description: 'A page that explains this kind of problem, relative to the origin.' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string().meta({ description: 'What is wrong with this request, and how to mend it.' }),
    code: z.enum([...keysOf(ERROR_CODES), 'internal']),
    errors: z
      .array(
        z.object({
          where: z.string().meta({ description: 'A key of the query, or a field of the body.' }),
          message: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Each fault by itself, where there are several places to mend.' }),
    request_id: z.string().meta({ description: 'What the server’s log calls this request.' }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>
