import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

export const FILE = path.resolve('var/bench/load.db')

/** The server's and the command line's: a database of its own, and no limits, since all comes from one address. */
export const ENVIRONMENT = {
  DATABASE_URL: `file:${FILE}`,
  RATE_LIMIT_EXPORTS: '0',
  RATE_LIMIT_WRITES: '0',
  LOG_LEVEL: 'error',
}

/** The command line, on the database of the load. */
export const claimboard = (...args: string[]): ChildProcess =>
  spawn(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', ...args], {
    env: { ...process.env, ...ENVIRONMENT },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
