import { randomBytes } from 'node:crypto'
import helmet from 'helmet'

/** @typedef {import('node:http').IncomingMessage & { nonce?: string }} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {(request: Request, response: Response, next: () => void) => void} Middleware */

const YEAR_SECONDS = 31_536_000

/**
 * A page: its own scripts by nonce, and whatever those load; nothing of another origin. Styles are files of ours;
 * only attributes may be inline, since charts place their marks by them.
 * @param {Readonly<Record<string, string[]>>} frames Who may hold it in a frame.
 */
const pagePolicy = (frames) => ({
  useDefaults: /** @type {const} */ (false),
  directives: {
    'default-src': ["'none'"],
    'script-src': [
      "'self'",
      (/** @type {Request} */ request) => `'nonce-${request.nonce}'`,
      "'strict-dynamic'",
    ],
    'style-src': ["'self'", (/** @type {Request} */ request) => `'nonce-${request.nonce}'`],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'"],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'none'"],
    ...frames,
  },
})

/** Data and pictures: nothing in them may run or load anything, wherever they are opened. */
const dataPolicy = {
  useDefaults: /** @type {const} */ (false),
  directives: {
    'default-src': ["'none'"],
    // An SVG's own style attributes.
    'style-src-attr': ["'unsafe-inline'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'frame-ancestors': ["'none'"],
    sandbox: [],
  },
}

const COMMON = {
  // Only where the connection is HTTPS, below: RFC 6797, section 7.2.
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: /** @type {const} */ ('strict-origin-when-cross-origin') },
}
const SAME_ORIGIN = /** @type {const} */ ({ policy: 'same-origin' })
const CROSS_ORIGIN = /** @type {const} */ ({ policy: 'cross-origin' })
const DENY = /** @type {const} */ ({ action: 'deny' })

/** What kinds of answers there are, the first that fits. @type {readonly { fits: RegExp, middleware: Middleware }[]} */
const KINDS = [
  {
    // Data and pictures are for other sites' pages, too.
    fits: /^\/api\/|\/opengraph-image/,
    middleware: helmet({
      ...COMMON,
      contentSecurityPolicy: dataPolicy,
      crossOriginResourcePolicy: CROSS_ORIGIN,
      xFrameOptions: DENY,
    }),
  },
  {
    fits: /^\/(?:_next\/static\/|icon\.svg$|healthz$|metrics$)/,
    middleware: helmet({
      ...COMMON,
      contentSecurityPolicy: dataPolicy,
      crossOriginResourcePolicy: SAME_ORIGIN,
      xFrameOptions: DENY,
    }),
  },
  {
    // Made to stand in a frame of any page. A source of "*" would refuse a saved file and a notebook: they have no
    // address on a network.
    fits: /^\/embed(?:\/|$)/,
    middleware: helmet({
      ...COMMON,
      contentSecurityPolicy: pagePolicy({}),
      crossOriginResourcePolicy: CROSS_ORIGIN,
      xFrameOptions: false,
    }),
  },
  {
    fits: /^/,
    middleware: helmet({
      ...COMMON,
      contentSecurityPolicy: pagePolicy({ 'frame-ancestors': ["'none'"] }),
      crossOriginResourcePolicy: SAME_ORIGIN,
      xFrameOptions: DENY,
    }),
  },
]

const transportSecurity = helmet.strictTransportSecurity({ maxAge: YEAR_SECONDS })
const PERMISSIONS =
  'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()'

/**
 * Sets the headers that guard an answer. A page's nonce is new for each request; the framework reads it from the
 * request's policy header and puts it on its scripts.
 * @type {(request: Request, response: Response) => void}
 */
export function guard(request, response) {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  const done = () => undefined
  request.nonce = randomBytes(16).toString('base64')
  KINDS.find(({ fits }) => fits.test(path))?.middleware(request, response, done)
  response.setHeader('Permissions-Policy', PERMISSIONS)
  if (request.headers['x-forwarded-proto'] === 'https') transportSecurity(request, response, done)
  request.headers['content-security-policy'] = String(response.getHeader('content-security-policy'))
  delete request.headers['content-security-policy-report-only']
}
