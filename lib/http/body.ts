import type { z } from 'zod'
import { ClaimboardError } from '@/lib/domain/errors'

/** More than any request body of ours needs. */
const BODY_LIMIT_BYTES = 64 * 1024

/**
 * A JSON body that fits a schema.
 * @throws ClaimboardError `unsupported_media_type`, `too_large` or `invalid_body`.
 */
export async function readJsonBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json(?:;|$)/i.test(type)) {
    throw new ClaimboardError(
      'unsupported_media_type',
      `Send JSON with content-type: application/json, not “${type.slice(0, 60)}”`,
    )
  }
  const parsed = schema.safeParse(parseJson(await readLimited(request)))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => ({
    where: path.join('.') || 'body',
    message,
  }))
  throw new ClaimboardError(
    'invalid_body',
    faults.map(({ where, message }) => `${where}: ${message}`).join('; '),
    faults,
  )
}

/** Counts while it reads: a sender may leave out, or lie about, the length. */
async function readLimited(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = Number(request.headers.get('content-length') ?? 0)
  const refuse = (): never => {
    throw new ClaimboardError('too_large', `The body has more than ${BODY_LIMIT_BYTES / 1024} KiB`)
  }
  if (size > BODY_LIMIT_BYTES) refuse()
  size = 0
  const reader = request.body?.getReader()
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength
    if (size > BODY_LIMIT_BYTES) {
      await reader?.cancel()
      refuse()
    }
    chunks.push(part.value)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new ClaimboardError('invalid_body', `The body is not JSON: ${String(cause)}`, [], { cause })
  }
}
