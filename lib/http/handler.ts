import { log } from './log'
import { problemOf, problemResponse, retryAfter } from './problem'
import { requestIdOf } from './request-id'

type RouteContext<P> = { params: Promise<P> }

/** A route as Next calls it. */
export type Handler<P> = (request: Request, context: RouteContext<P>) => Promise<Response>

/** Anyone's page may read; only our own may write. */
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'content-disposition, etag, link, claimboard-revision, x-request-id, retry-after',
}
const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS']

/**
 * Wraps a route: the only place where an error becomes an HTTP answer, and where every answer gets what all have:
 * the request's id, leave to read for other origins. Failures that are ours are logged with their
 * cause, those of the request are not.
 */
export function handler<P = unknown>(
  route: (request: Request, params: P, requestId: string) => Promise<Response>,
): Handler<P> {
  return async (request, context) => {
    const requestId = requestIdOf(request)
    const response = await route(request, await context.params, requestId).catch((error: unknown) => {
      const problem = problemOf(error, requestId)
      if (problem.status >= 500)
        log.error(
          { err: error, requestId, method: request.method, path: new URL(request.url).pathname },
          'request failed',
        )
      return problemResponse(problem, retryAfter(error))
    })
    const headers = new Headers(response.headers)
    headers.set('x-request-id', requestId)
    if (READING.includes(request.method))
      for (const [name, value] of Object.entries(CORS)) headers.set(name, value)
    const { status } = response
    if (request.method === 'HEAD') {
      await response.body?.cancel()
      return new Response(null, { status, headers })
    }
    return new Response(response.body, { status, headers })
  }
}
