import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import isFresh from 'fresh'

/** Another build may write the same data in another way. */
const BUILD = (() => {
  try {
    return readFileSync(path.resolve('.next/BUILD_ID'), 'utf8').trim()
  } catch {
    return 'development'
  }
})()

/**
 * The entity tag of what an address gives at a revision. Weak: an answer may be compressed, and a file names the time
 * at which it was made.
 */
export function etagOf(url: URL, revision: string): string {
  url.searchParams.sort()
  const digest = createHash('sha256').update([BUILD, url.href].join('\n')).digest('base64url').slice(0, 16)
  return `W/"${revision}-${digest}"`
}

/** Whether the client has it already. "*" asks whether there is anything at all, which only the answer can tell. */
export function isNotModified(request: Request, etag: string): boolean {
  const given = request.headers.get('if-none-match')
  if (given === null || given.trim() === '*') return false
  return isFresh({ 'if-none-match': given }, { etag })
}
