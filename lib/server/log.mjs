import { randomUUID } from 'node:crypto'
import { format } from 'node:util'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'

/** What a caller may name its request by; anything else could forge a line of the log or fill it. */
const REQUEST_ID = /^[\w.-]{8,64}$/

/** Asked for all the time, or by machines: of no interest while all is well. */
const QUIET = /^\/(?:_next\/|healthz$|metrics$|icon\.svg$)/

/** One JSON line an event on standard error. @param {string} level */
export const createLog = (level) => pino({ level, base: null }, pino.destination(2))

/**
 * A line a request when it is over: who asked what, the answer's status, and how long it took in milliseconds.
 * @param {import('pino').Logger} log
 */
export function requestLog(log) {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    quietResLogger: true,
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    genReqId(request) {
      const named = request.headers['x-request-id']
      const id = typeof named === 'string' && REQUEST_ID.test(named) ? named : randomUUID()
      // The routes name the request in their own log lines and answers.
      request.headers['x-request-id'] = id
      return id
    },
    customLogLevel(request, response) {
      if (response.statusCode >= 500) return 'error'
      return QUIET.test(request.url ?? '') ? 'debug' : 'info'
    },
    customSuccessObject: requestFields,
    customErrorObject: (request, response, _error, value) => requestFields(request, response, value),
    customErrorMessage: (_request, response) =>
      response.writableFinished ? 'request failed' : 'request aborted',
  })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ ms: number }} value
 */
const requestFields = (request, response, { ms }) => ({
  method: request.method,
  url: request.url?.slice(0, 2000),
  client: request.headers['x-forwarded-for'],
  status: response.statusCode,
  ms,
})

/** Whatever the framework prints becomes lines of the log too. @param {import('pino').Logger} log */
export function takeOverConsole(log) {
  const kinds = /** @type {const} */ ({
    error: 'error',
    warn: 'warn',
    info: 'info',
    log: 'info',
    debug: 'debug',
  })
  for (const [method, level] of Object.entries(kinds)) {
    Reflect.set(console, method, (/** @type {unknown[]} */ ...parts) => {
      const error = parts.find((part) => part instanceof Error)
      log[/** @type {'info'} */ (level)](error === undefined ? {} : { err: error }, plain(format(...parts)))
    })
  }
}

/** Colors are for terminals. @param {string} text */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape sequences begin with one
const plain = (text) => text.replaceAll(/\u001b\[[\d;]*m/g, '').trim()
