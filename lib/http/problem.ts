import { ClaimboardError, ERROR_CODES, type ErrorCode, type Fault } from '@/lib/domain/errors'

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_query: 400,
  invalid_body: 422,
  invalid_input: 422,
  not_found: 404,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  conflict: 409,
  storage: 503,
}

/** RFC 9457: what went wrong, for programs and people. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly errors?: readonly Fault[]
}

/** The problem that an error is told as. What is not ours to explain keeps its message to itself. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof ClaimboardError)) {
    return {
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail:
        'Something failed on our side. Please try again; if it persists, report the time of the request.',
      code: 'internal',
    }
  }
  return {
    type: `/docs#error-${error.code.replaceAll('_', '-')}`,
    title: ERROR_CODES[error.code],
    status: STATUS[error.code],
    detail: error.message,
    code: error.code,
    ...(error.faults.length > 0 ? { errors: error.faults } : {}),
  }
}

/** A problem as an HTTP answer. */
export function problemResponse(error: unknown): Response {
  const problem = problemOf(error)
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...retryAfter(error),
    },
  })
}

const retryAfter = (error: unknown): Record<string, string> =>
  error instanceof ClaimboardError && error.retryAfterSeconds !== null
    ? { 'retry-after': String(error.retryAfterSeconds) }
    : {}
