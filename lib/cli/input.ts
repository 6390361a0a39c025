import { open } from 'node:fs/promises'
import { ClaimboardError } from '@/lib/domain/errors'

/** More than any listing has; a text beyond it would not fit one JavaScript string with room to work. */
const INPUT_LIMIT_BYTES = 256 * 1024 * 1024

/**
 * The bytes of a file, or of standard input for "-".
 * @throws ClaimboardError `invalid_input` where it cannot be read, `too_large` beyond 256 MiB.
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    return file === '-' ? await readStream(process.stdin) : await readWhole(file)
  } catch (cause) {
    if (cause instanceof ClaimboardError) throw cause
    throw new ClaimboardError('invalid_input', `${nameOf(file)} cannot be read: ${String(cause)}`, [], {
      cause,
    })
  }
}

/** A file whose size is known is read into one piece of memory; a pipe has no size. */
async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await open(file)
  try {
    const info = await handle.stat()
    if (info.size > INPUT_LIMIT_BYTES) throw tooLarge(file)
    return info.isFile() ? await handle.readFile() : await readStream(handle.createReadStream(), file)
  } finally {
    await handle.close()
  }
}

async function readStream(stream: AsyncIterable<unknown>, file = '-'): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > INPUT_LIMIT_BYTES) throw tooLarge(file)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const tooLarge = (file: string) =>
  new ClaimboardError(
    'too_large',
    `${nameOf(file)} has more than 256 MiB; split it and import the parts in turn`,
  )

const nameOf = (file: string): string => (file === '-' ? 'Standard input' : file)
