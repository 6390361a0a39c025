import { createServer } from 'node:http'
import compression from 'compression'
import next from 'next'
import { ROOT } from './run.mjs'

/** Text of any kind: pages, JSON, CSV, BibTeX, drawings. Pictures and Parquet are compressed already. */
const TEXT = /^(?:text\/|application\/(?!vnd\.apache\.parquet|octet-stream)|image\/svg)/

/**
 * The built application behind what Next's own server lacks: brotli. A route cannot do it, since Next drops its
 * content-encoding. Streams stay streams, and what a client does not take is not made.
 */
const compress = compression({
  filter: (_request, response) => TEXT.test(String(response.getHeader('content-type') ?? '')),
})

const [hostname = '127.0.0.1', port = '3000'] = process.argv.slice(2)
const app = next({ dev: false, dir: ROOT, hostname, port: Number(port) })
const handle = app.getRequestHandler()
const server = createServer((request, response) => {
  // The types are Express's, which adds to Node's; nothing of what it adds is used.
  compress(/** @type {any} */ (request), /** @type {any} */ (response), () => void handle(request, response))
})
await app.prepare()
server.listen(Number(port), hostname)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => process.exit(0))
