import { setImmediate as turn } from 'node:timers/promises'
import type { ExportedFile } from '@/lib/services/export-claims'
import { linkHeader } from './links'
import { log } from './log'

/** Pieces are joined up to this size: a chunk costs the same however small it is. */
const CHUNK_BYTES = 64 * 1024

type Pieces = AsyncGenerator<string | Uint8Array>

/** The next pieces that together make a chunk; null where there are none. */
async function nextChunk(pieces: Pieces): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  while (size < CHUNK_BYTES) {
    const { value, done } = await pieces.next()
    if (done === true) break
    const part = typeof value === 'string' ? Buffer.from(value) : value
    parts.push(part)
    size += part.byteLength
  }
  const [only] = parts
  if (only === undefined) return null
  return parts.length === 1 ? only : Buffer.concat(parts)
}

/**
 * A file as a streamed download. The next piece is made when the client has taken the last one, and none where it has
 * left; a failure in the middle breaks the connection, so that half a file never looks like a whole one.
 */
export async function download(
  { pieces, mediaType, fileName, provenance }: ExportedFile,
  requestId: string,
  links: Parameters<typeof linkHeader>[1] = [],
): Promise<Response> {
  // What fails at once is told as a problem, before the answer has begun.
  let next: Uint8Array | null | undefined = await nextChunk(pieces)
  let isLeft = false
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const chunk = next === undefined ? await nextChunk(pieces) : next
          next = undefined
          if (isLeft) return
          if (chunk === null) controller.close()
          else controller.enqueue(chunk)
          // Other requests have their turn between two chunks, however fast this client takes them.
          await turn()
        } catch (error) {
          log.error({ err: error, requestId, fileName }, 'export broke off')
          controller.error(error)
        }
      },
      async cancel() {
        isLeft = true
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'claimboard-revision': provenance.revision,
      link: linkHeader(provenance, links),
    },
  })
}
