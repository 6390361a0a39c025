import { collectDefaultMetrics, Gauge, Histogram } from 'prom-client'

/** From a cached answer to what a reader gives up on, in seconds. */
const BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Counts and times every request into the process's registry, beside what the process itself takes.
 * @param {(path: string) => string} labelOf
 */
export function requestMetrics(labelOf) {
  collectDefaultMetrics()
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from a request’s arrival to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_SECONDS,
  })
  const running = new Gauge({ name: 'http_requests_in_flight', help: 'Requests that are being answered' })
  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const stop = duration.startTimer({ method: request.method ?? '', route: labelOf(path) })
    running.inc()
    response.once('close', () => {
      running.dec()
      // An answer that its reader broke off has no status of its own.
      stop({ status: response.writableFinished ? String(response.statusCode) : 'aborted' })
    })
  }
}
