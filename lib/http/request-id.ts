import { randomUUID } from 'node:crypto'

/** What the log calls a request: the id that a proxy or client gave it, where that is fit for a log, else a new one. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get('x-request-id') ?? ''
  return /^[\w.:-]{1,64}$/.test(given) ? given : randomUUID()
}
