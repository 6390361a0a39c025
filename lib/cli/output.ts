import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Writes pieces to standard output as fast as it takes them; a reader that has seen enough ends it quietly. */
export async function print(pieces: Iterable<string> | AsyncIterable<string | Uint8Array>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) throw error
  }
}

/** A message for people, on standard error. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`)
}
