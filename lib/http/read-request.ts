import Negotiator from 'negotiator'
import type { z } from 'zod'
import { ClaimboardError, type Fault } from '@/lib/domain/errors'

const quoted = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`

/** What does not fit a schema, place by place; `nowhere` stands for faults of the whole. */
export function faultsOf(error: z.ZodError, nowhere: string, known: readonly string[]): Fault[] {
  return error.issues.flatMap((issue): Fault[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          where: [...issue.path, key.slice(0, 60)].join('.'),
          message:
            known.length === 0
              ? 'is not understood here; this route takes no query'
              : `is not understood here; there is ${known.join(', ')}`,
        }))
      : [{ where: issue.path.join('.') || nowhere, message: issue.message }],
  )
}

/**
 * The query of a request by the operation's schema. A key that occurs twice counts as a list.
 * @throws ClaimboardError `invalid_query` that names every key or value that is not understood.
 */
export function readQuery<T>(request: Request, schema: z.ZodType<T>, known: readonly string[]): T {
  const raw = new Map<string, string>()
  for (const [key, value] of new URL(request.url).searchParams) {
    const before = raw.get(key)
    raw.set(key, before === undefined ? value : `${before},${value}`)
  }
  const parsed = schema.safeParse(Object.fromEntries(raw))
  if (parsed.success) return parsed.data
  const faults = faultsOf(parsed.error, 'query', known)
  throw new ClaimboardError(
    'invalid_query',
    faults.map(({ where, message }) => `${where} ${message}`).join('; '),
    faults,
  )
}

/** @throws ClaimboardError `not_acceptable` where the request accepts no media type that the route gives. */
export function checkAccept(request: Request, mediaType: string): void {
  const accept = request.headers.get('accept')
  if (accept === null) return
  const [essence = ''] = mediaType.split(';')
  if (new Negotiator({ headers: { accept } }).mediaTypes([essence]).length > 0) return
  throw new ClaimboardError('not_acceptable', `This route gives ${essence}, not ${quoted(accept)}`)
}
