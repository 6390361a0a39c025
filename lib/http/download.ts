/**
 * Pieces of text as a streamed download. The next piece is made when the client has taken the last one; a
 * failure in the middle breaks the connection, so that half a file never looks like a whole one.
 */
export async function download(
  pieces: AsyncGenerator<string>,
  { mediaType, fileName }: { mediaType: string; fileName: string },
): Promise<Response> {
  const encoder = new TextEncoder()
  // What fails at once is told as a problem, before the answer has begun.
  let next: IteratorResult<string, unknown> | null = await pieces.next()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = next ?? (await pieces.next())
        next = null
        if (done) controller.close()
        else controller.enqueue(encoder.encode(value))
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
  return new Response(body, {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-cache',
    },
  })
}
