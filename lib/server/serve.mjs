import { once } from 'node:events'
import { createServer } from 'node:http'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import compression from 'compression'
import { createHttpTerminator } from 'http-terminator'
import next from 'next'
import { settleClient } from './client-address.mjs'
import { EnvironmentError, readEnvironment } from './environment.mjs'
import { createLog, requestLog, takeOverConsole } from './log.mjs'
import { requestMetrics } from './metrics.mjs'
import { routeLabels } from './route-label.mjs'
import { guard } from './security-headers.mjs'
import { turns } from './turns.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Text of any kind: pages, JSON, CSV, BibTeX, drawings. Pictures and Parquet are compressed already. */
const TEXT = /^(?:text\/|application\/(?!vnd\.apache\.parquet|octet-stream)|image\/svg)/

/**
 * What Next's own server lacks: brotli. A route cannot do it, since Next drops its content-encoding. Streams stay
 * streams, and what a client does not take is not made.
 */
const compress = compression({
  filter: (_request, response) => TEXT.test(String(response.getHeader('content-type') ?? '')),
})

/** A request must have arrived this long after it began: slow senders hold no connection for ever. */
const REQUEST_TIMEOUT_MS = 30_000
const HEADERS_TIMEOUT_MS = 15_000

/**
 * Serves the built application until a signal stops it; what is being answered then is answered to its end, for
 * at most SHUTDOWN_SECONDS. Resolves when everything is closed.
 */
async function serve() {
  const environment = readEnvironment()
  const log = createLog(environment.LOG_LEVEL)
  takeOverConsole(log)
  process.on('uncaughtException', (err) => {
    log.fatal({ err }, 'the server fails')
    process.exit(1)
  })

  const { HOST: hostname, PORT: port } = environment
  const application = next({ dev: false, dir: ROOT, hostname, port })
  await application.prepare()
  const answer = application.getRequestHandler()
  const logRequest = requestLog(log)
  const inTurn = turns()
  const measure = requestMetrics(await routeLabels(ROOT))

  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS },
    (request, response) => {
      settleClient(request, environment.TRUST_PROXY)
      logRequest(request, response)
      measure(request, response)
      guard(request, response)
      // The types are Express's, which adds to Node's; nothing of what it adds is used.
      compress(/** @type {any} */ (request), /** @type {any} */ (response), () => {
        inTurn(request, response, () => {
          answer(request, response).catch((err) => {
            log.error({ err, url: request.url }, 'request failed')
            if (response.headersSent) response.destroy()
            else response.writeHead(500).end()
          })
        })
      })
    },
  )
  const terminator = createHttpTerminator({
    server,
    gracefulTerminationTimeout: environment.SHUTDOWN_SECONDS * 1000,
  })
  server.listen(port, hostname)
  await once(server, 'listening')
  log.info({ host: hostname, port }, 'listening')

  const signal = await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
  // A terminal sends its signal to parent and child, and the parent passes it on: once is enough.
  for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => undefined)
  log.info({ signal: signal[0] }, 'stopping: no new requests, running ones are finished')
  await terminator.terminate()
  await application.close()
  // The routes keep store and connection here (lib/store); closing them empties the write-ahead log.
  await Reflect.get(globalThis, 'claimboardStore')?.close()
  const database = await Reflect.get(globalThis, 'claimboardDatabase')
  await database?.$disconnect()
  log.info('stopped')
}

try {
  await serve()
  process.exit(0)
} catch (error) {
  if (!(error instanceof EnvironmentError || isRefused(error))) throw error
  process.stderr.write(`claimboard: ${error.message}\n`)
  process.exit(1)
}

/** The system does not let us listen there. @param {unknown} error @returns {error is Error} */
function isRefused(error) {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
}
