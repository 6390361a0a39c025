/** The bytes of a streamed file. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(Buffer.from(piece))
  return Buffer.concat(parts)
}

export const textOf = async (pieces: AsyncIterable<string | Uint8Array>): Promise<string> =>
  (await bytesOf(pieces)).toString()
