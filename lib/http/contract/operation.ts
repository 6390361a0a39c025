import { z } from 'zod'
import type { LimitName } from '../rate-limit'

export const TAGS = {
  claims: 'Claims',
  papers: 'Papers and devices',
  views: 'Facets and charts',
  comparisons: 'Pinned comparisons',
  service: 'The service itself',
} as const
export type Tag = keyof typeof TAGS

export const JSON_TYPE = 'application/json'

/** One route and method, declared once: it checks requests, types the handler, and is what the description and /docs tell. */
export type Operation<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType | null = z.ZodType | null,
  A extends z.ZodType | null = z.ZodType | null,
> = {
  readonly id: string
  readonly method: 'get' | 'post'
  /** As OpenAPI writes it: `/api/v1/claims/{id}`. */
  readonly path: string
  readonly tag: Tag
  readonly summary: string
  /** More than the line of the summary; "" where that says it all. */
  readonly description: string
  readonly params: P
  readonly query: Q
  /** Null where nothing is sent. */
  readonly body: B
  readonly mediaType: string
  /** The schema of a JSON answer; null for other files. */
  readonly answer: A
  /** Other statuses of success than 200, with the same schema. */
  readonly also: Readonly<Record<number, string>>
  /** What it counts to, where one client may ask it only so often a minute. */
  readonly limit: LimitName | null
  /** A query that shows something of the shipped dataset; "" for none. */
  readonly example: string
}

type Described = Pick<Operation, 'id' | 'path' | 'tag' | 'summary'> &
  Partial<Pick<Operation, 'method' | 'description' | 'also' | 'limit' | 'example'>>

const plain = { method: 'get', description: '', also: {}, limit: null, example: '' } as const

const NoParams = z.object({})

/** An operation that answers with JSON. */
export function json<
  Q extends z.ZodType,
  A extends z.ZodType,
  P extends z.ZodType = typeof NoParams,
  B extends z.ZodType | null = null,
>(
  given: Described & { readonly query: Q; readonly answer: A; readonly params?: P; readonly body?: B },
): Operation<P, Q, B, A> {
  const { params = NoParams as unknown as P, body = null as B, ...rest } = given
  return { ...plain, ...rest, params, body, mediaType: JSON_TYPE }
}

/** An operation that answers with a file of another kind. */
export function file<Q extends z.ZodType, P extends z.ZodType = typeof NoParams>(
  given: Described & { readonly query: Q; readonly mediaType: string; readonly params?: P },
): Operation<P, Q, null, null> {
  const { params = NoParams as unknown as P, ...rest } = given
  return { ...plain, ...rest, params, body: null, answer: null }
}

/** The keys of an operation's query, in their order. */
export function keysOfQuery(query: z.ZodType): string[] {
  if (query instanceof z.ZodObject) return Object.keys(query.shape)
  return query instanceof z.ZodPipe && query.in instanceof z.ZodObject ? Object.keys(query.in.shape) : []
}
