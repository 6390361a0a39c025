import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { findBrowser } from '../../lib/setup/browser.mjs'
import { startServer } from '../../lib/setup/server.mjs'
import { freePort } from './free-port.mjs'

const DATABASE = path.resolve('var/test/e2e.db')
const SERVER_LOG = path.resolve('var/test/server.log')

/** The built application on a database of its own, and a real browser. */
export default async function setUp() {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${DATABASE}${suffix}`, { force: true })
  rmSync(SERVER_LOG, { force: true })
  // All tests come from one address; the test of the limits starts a server with its own.
  const env = { DATABASE_URL: `file:${DATABASE}`, RATE_LIMIT_WRITES: '0', RATE_LIMIT_EXPORTS: '0' }
  execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', 'prepare'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  process.env.CHROMIUM_PATH = await findBrowser()
  process.env.E2E_DATABASE_URL = env.DATABASE_URL
  const port = await freePort()
  const server = await startServer({ host: '127.0.0.1', port, env, logFile: SERVER_LOG })
  process.env.E2E_ORIGIN = `http://127.0.0.1:${port}`
  Object.assign(globalThis, { claimboardServer: server })
}
