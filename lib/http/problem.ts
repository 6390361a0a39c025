import { ClaimboardError, ERROR_CODES, type ErrorCode } from '@/lib/domain/errors'
import type { Problem } from './contract/answers/problem'

const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_query: 400,
  invalid_body: 422,
  invalid_input: 422,
  not_found: 404,
  method_not_allowed: 405,
  not_acceptable: 406,
  too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
  conflict: 409,
  storage: 503,
}

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8'

/** The problem that an error is told as. What is not ours to explain keeps its message to itself. */
export function problemOf(error: unknown, requestId: string): Problem {
  if (!(error instanceof ClaimboardError)) {
    return {
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'Something failed on our side. Please try again; if it persists, report the request_id.',
      code: 'internal',
      request_id: requestId,
    }
  }
  return {
    type: `/docs#error-${error.code.replaceAll('_', '-')}`,
    title: ERROR_CODES[error.code],
    status: STATUS[error.code],
    detail: error.message,
    code: error.code,
    ...(error.faults.length > 0 ? { errors: [...error.faults] } : {}),
    request_id: requestId,
  }
}

/** A problem as an HTTP answer. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': PROBLEM_TYPE, 'cache-control': 'no-store', ...headers },
  })
}

/** When to try again, where the error knows. */
export const retryAfter = (error: unknown): Record<string, string> =>
  error instanceof ClaimboardError && error.retryAfterSeconds !== null
    ? { 'retry-after': String(error.retryAfterSeconds) }
    : {}
