import proxyAddress from 'proxy-addr'

const FORWARDED = [
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'x-forwarded-port',
  'forwarded',
]

/**
 * Puts the client's address where the routes look for it. A header is the sender's word: it counts only as far
 * as proxies of our own wrote it, and what others claim is taken away.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies How many proxies of our own stand in front.
 */
export function settleClient(request, proxies) {
  const address = proxyAddress(request, (_address, distance) => distance < proxies)
  if (proxies === 0) for (const name of FORWARDED) delete request.headers[name]
  request.headers['x-forwarded-for'] = address
}
