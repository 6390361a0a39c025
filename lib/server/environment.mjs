import { z } from 'zod'

const LEVELS = /** @type {const} */ (['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])

/** A whole number that is set as text. @param {{ min: number, max: number, fallback: number }} bounds */
const whole = ({ min, max, fallback }) =>
  z.coerce
    .number()
    .int()
    .min(min, `must be a whole number from ${min} to ${max}`)
    .max(max, `must be a whole number from ${min} to ${max}`)
    .default(fallback)

/** What the server can be told by its environment; an empty variable counts as not set. */
const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole({ min: 1, max: 65_535, fallback: 3000 }),
  LOG_LEVEL: z.enum(LEVELS).default('info'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand in front, whose word on the client's address is taken. */
  TRUST_PROXY: whole({ min: 0, max: 10, fallback: 0 }),
  /** Requests a minute and client; 0 is no limit. */
  RATE_LIMIT_WRITES: whole({ min: 0, max: 1_000_000, fallback: 30 }),
  RATE_LIMIT_EXPORTS: whole({ min: 0, max: 1_000_000, fallback: 60 }),
  /** How long running requests may take after a signal to stop, in seconds. */
  SHUTDOWN_SECONDS: whole({ min: 0, max: 600, fallback: 20 }),
})

/** A variable of the environment is not usable; the message names it, its value and what it may be. */
export class EnvironmentError extends Error {}

/**
 * @param {Readonly<Record<string, string | undefined>>} [variables]
 * @throws {EnvironmentError}
 */
export function readEnvironment(variables = process.env) {
  const given = Object.fromEntries(
    Object.keys(Environment.shape).map((name) => [name, variables[name]?.trim() || undefined]),
  )
  const parsed = Environment.safeParse(given)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0])
    return `${name} is “${given[name]}”: ${message}`
  })
  throw new EnvironmentError(faults.join('; '))
}
