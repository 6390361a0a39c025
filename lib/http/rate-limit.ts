import ipaddr from 'ipaddr.js'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { ClaimboardError } from '@/lib/domain/errors'
import { readEnvironment } from '@/lib/server/environment.mjs'
import { countRefusal } from './metrics'

/** What may be done only so often: writing, and making whole files. */
export type LimitName = 'writes' | 'exports'

const WINDOW_SECONDS = 60

const WORDS: Readonly<Record<LimitName, string>> = { writes: 'pin', exports: 'export' }

type Limits = Readonly<Record<LimitName, RateLimiterMemory | null>>

// Every route is a bundle of its own; a client's requests to all of them are counted together.
const shared = globalThis as typeof globalThis & { claimboardLimits?: Limits }

function limits(): Limits {
  if (shared.claimboardLimits === undefined) {
    const { RATE_LIMIT_WRITES, RATE_LIMIT_EXPORTS } = readEnvironment()
    const limiter = (points: number) =>
      points === 0 ? null : new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
    shared.claimboardLimits = { writes: limiter(RATE_LIMIT_WRITES), exports: limiter(RATE_LIMIT_EXPORTS) }
  }
  return shared.claimboardLimits
}

/**
 * Counts a request of its client: one may ask only so often a minute (`RATE_LIMIT_WRITES`, `RATE_LIMIT_EXPORTS`).
 * @throws ClaimboardError `rate_limited`, with the seconds after which to try again.
 */
export async function countAgainst(name: LimitName, request: Request): Promise<void> {
  const limiter = limits()[name]
  try {
    await limiter?.consume(clientOf(request))
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    countRefusal(name)
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw new ClaimboardError(
      'rate_limited',
      `You may ${WORDS[name]} ${limiter?.points} times a minute; try again in ${seconds} s`,
      [],
      { retryAfterSeconds: seconds },
    )
  }
}

/**
 * Whom a request is counted to: the address that the server settled on, of IPv6 the /64 that one subscriber is
 * given.
 */
function clientOf(request: Request): string {
  const address = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? ''
  if (!ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : `${parsed.toNormalizedString().split(':').slice(0, 4).join(':')}::/64`
}
