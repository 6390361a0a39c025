/** Every kind of failure that a caller can be told about; `http` and `cli` translate them, nobody else. */
export const ERROR_CODES = {
  invalid_query: 'A query value is not valid',
  invalid_body: 'The request body is not valid',
  invalid_input: 'The input cannot be read',
  not_found: 'There is no such thing',
  method_not_allowed: 'The method is not allowed here',
  not_acceptable: 'None of the accepted media types is given here',
  too_large: 'The input is too large',
  unsupported_media_type: 'The media type is not supported',
  rate_limited: 'There were too many requests',
  conflict: 'The change contradicts what is stored',
  storage: 'The database cannot be used',
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** One thing that is wrong with an input: where (a field, a line), what, and how to mend it. */
export type Fault = { readonly where: string; readonly message: string }

/** The one error that Claimboard throws on purpose. Its message may be shown to anyone. */
export class ClaimboardError extends Error {
  readonly code: ErrorCode
  readonly faults: readonly Fault[]
  /** After how many seconds the same may be tried again, where that is known. */
  readonly retryAfterSeconds: number | null

  constructor(
    code: ErrorCode,
    message: string,
    faults: readonly Fault[] = [],
    { retryAfterSeconds = null, ...options }: ErrorOptions & { retryAfterSeconds?: number | null } = {},
  ) {
    super(message, options)
    this.retryAfterSeconds = retryAfterSeconds
    this.name = 'ClaimboardError'
    this.code = code
    this.faults = faults
  }
}
