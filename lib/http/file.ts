/** A small file that is made at once. A picture is shown where a page names it, and saved where a link says so. */
export function fileResponse(
  body: string | Uint8Array,
  { mediaType, fileName }: { mediaType: string; fileName: string },
): Response {
  const isPicture = mediaType.startsWith('image/')
  return new Response(typeof body === 'string' ? body : new Blob([new Uint8Array(body)]), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `${isPicture ? 'inline' : 'attachment'}; filename="${fileName}"`,
    },
  })
}
