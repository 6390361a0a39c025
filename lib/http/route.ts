import type { z } from 'zod'
import { ClaimboardError } from '@/lib/domain/errors'
import { getRevision } from '@/lib/services/get-revision'
import { baseUrlOf } from './base-url'
import { readJsonBody } from './body'
import { JSON_TYPE, keysOfQuery, type Operation } from './contract/operation'
import { etagOf, isNotModified } from './fresh'
import { type Handler, handler } from './handler'
import { problemOf, problemResponse } from './problem'
import { countAgainst } from './rate-limit'
import { checkAccept, readQuery } from './read-request'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
type Method = (typeof METHODS)[number]

/** What a route is given: the request, checked and typed by its operation. */
export type Asked<P, Q, B> = {
  readonly request: Request
  readonly requestId: string
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly baseUrl: string
  /** The revision that the answer is dated by, read before anything else: it may be older than the answer, never newer. */
  readonly revision: string
}

type Output<T> = T extends z.ZodType ? z.output<T> : null
type Input<T> = T extends z.ZodType ? DeepReadonly<z.input<T>> : never
type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T

/** A JSON answer with more than its body. */
export type Answered<T> = {
  readonly json: T
  readonly status?: number
  readonly headers?: Record<string, string>
}

/** Cached by anyone, used after asking whether it is still the same. */
const REVALIDATE = 'public, no-cache'

/**
 * The handlers of one address, from its operation and what answers it. Methods that it does not have are refused, with
 * those that it has.
 */
export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType | null,
  A extends z.ZodType | null,
>(
  operation: Operation<P, Q, B, A>,
  answer: (asked: Asked<z.output<P>, z.output<Q>, Output<B>>) => Promise<Response | Answered<Input<A>>>,
): Record<Method, Handler<unknown>> {
  const allowed: readonly Method[] =
    operation.method === 'get' ? ['GET', 'HEAD', 'OPTIONS'] : ['POST', 'OPTIONS']
  const allow = allowed.join(', ')
  const keys = keysOfQuery(operation.query)

  const serve = async (request: Request, rawParams: unknown, requestId: string): Promise<Response> => {
    checkAccept(request, operation.mediaType)
    if (operation.limit !== null) await countAgainst(operation.limit, request)
    const query = readQuery(request, operation.query, keys) as z.output<Q>
    const params = operation.params.parse(rawParams ?? {}) as z.output<P>
    const body = (operation.body === null ? null : await readJsonBody(request, operation.body)) as Output<B>
    const baseUrl = baseUrlOf(request)
    const revision = await getRevision()
    const { pathname, search } = new URL(request.url)
    const etag = etagOf(new URL(`${pathname}${search}`, baseUrl), revision)
    const isRead = operation.method === 'get'
    const dated = isRead
      ? { etag, 'cache-control': REVALIDATE, 'claimboard-revision': revision }
      : { 'cache-control': 'no-store' }
    const isOld = isRead && isNotModified(request, etag)
    if (isOld) return new Response(null, { status: 304, headers: dated })
    const answered = await answer({ request, requestId, params, query, body, baseUrl, revision })
    const response =
      answered instanceof Response
        ? answered
        : new Response(JSON.stringify(answered.json), {
            status: answered.status ?? 200,
            headers: { 'content-type': JSON_TYPE, ...answered.headers },
          })
    for (const [name, value] of Object.entries(dated))
      if (!response.headers.has(name)) response.headers.set(name, value)
    response.headers.append('vary', 'accept')
    // "*" was true of this: there is something here.
    if (isRead && request.headers.get('if-none-match')?.trim() === '*') {
      await response.body?.cancel()
      return new Response(null, { status: 304, headers: response.headers })
    }
    return response
  }

  const options = async (): Promise<Response> =>
    new Response(null, {
      status: 204,
      headers: {
        allow,
        'access-control-allow-methods': 'GET, HEAD, OPTIONS',
        'access-control-allow-headers': 'accept, if-none-match, x-request-id',
        'access-control-max-age': '86400',
      },
    })

  const one = handler<unknown>(async (request, params, requestId) => {
    if (request.method === 'OPTIONS') return options()
    if (allowed.some((method) => method === request.method)) return serve(request, params, requestId)
    const refusal = new ClaimboardError(
      'method_not_allowed',
      `${request.method} is not allowed on ${operation.path}; there is ${allow}`,
    )
    return problemResponse(problemOf(refusal, requestId), { allow })
  })
  return Object.fromEntries(METHODS.map((method) => [method, one])) as Record<Method, Handler<unknown>>
}
