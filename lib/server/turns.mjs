import onHeaders from 'on-headers'
import pLimit from 'p-limit'

/**
 * How many requests are worked on at once. One thread makes all answers: more at once are not done sooner, each
 * holds its memory longer, and the thread hears of nothing new until all have had their part.
 */
const AT_ONCE = 1

/** A turn that has not begun to answer by then no longer keeps the others waiting. */
const LONGEST_TURN_MS = 5000

/** What is never kept waiting: whether the server lives is asked when it is busy, and files cost nothing. */
const WITHOUT_TURN = /^\/(?:healthz|metrics|_next\/static\/.*)(?:\?|$)/

/**
 * Lets requests in by turns, in the order of their arrival. A turn ends when the answer begins to be sent, so a slow
 * reader keeps nobody waiting; who has gone away meanwhile is passed over. What a client sends may come slowly, so
 * only those that send nothing wait.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse,
 *   answer: () => void) => void}
 */
export function turns() {
  const inTurn = pLimit(AT_ONCE)
  return (request, response, answer) => {
    const { method, url = '/' } = request
    if ((method !== 'GET' && method !== 'HEAD') || WITHOUT_TURN.test(url)) return answer()
    void inTurn(
      () =>
        new Promise((/** @type {(value?: unknown) => void} */ done) => {
          // Node takes one new connection a round of its loop: between two turns there is a round.
          setImmediate(() => {
            if (response.destroyed) return done()
            response.once('close', done)
            onHeaders(response, done)
            const late = setTimeout(done, LONGEST_TURN_MS)
            response.once('close', () => clearTimeout(late))
            answer()
          })
        }),
    )
  }
}
