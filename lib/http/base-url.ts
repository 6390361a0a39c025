/**
 * Where readers of an answer find the pages: PUBLIC_URL where it is set, else the address that was asked.
 * Without a trailing slash.
 */
export function baseUrlOf(request: Request): string {
  const configured = process.env.PUBLIC_URL
  if (configured) return configured.replace(/\/+$/, '')
  const host = request.headers.get('host') ?? ''
  // A host header is the client's word: only what can be a host goes into links.
  if (!/^(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i.test(host)) return new URL(request.url).origin
  const protocol = request.headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http'
  return `${protocol}://${host}`
}
