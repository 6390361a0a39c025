import { log } from './log'
import { problemOf, problemResponse } from './problem'

type RouteContext<P> = { params: Promise<P> }

/**
 * Wraps a route: the only place where an error becomes an HTTP answer. Failures that are ours are logged with
 * their cause, those of the request are not.
 */
export function handler<P = unknown>(
  route: (request: Request, params: P) => Promise<Response>,
): (request: Request, context: RouteContext<P>) => Promise<Response> {
  return async (request, context) => {
    try {
      return await route(request, await context.params)
    } catch (error) {
      const { status } = problemOf(error)
      if (status >= 500)
        log.error(
          { err: error, method: request.method, path: new URL(request.url).pathname },
          'request failed',
        )
      return problemResponse(error)
    }
  }
}
