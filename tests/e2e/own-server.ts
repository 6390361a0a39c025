import type { ChildProcess } from 'node:child_process'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { startServer } from '@/lib/setup/server.mjs'
import { freePort } from './free-port.mjs'

/** A built application of the test's own: another database, other limits, its own log, and an end. */
export type OwnServer = {
  readonly origin: string
  readonly file: string
  readonly child: ChildProcess
  /** What it has logged, a record a line. */
  readonly log: () => Record<string, unknown>[]
  readonly claimboard: (...args: readonly string[]) => string
  readonly stop: () => Promise<void>
}

export async function ownServer(environment: Record<string, string> = {}): Promise<OwnServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-e2e-'))
  const file = path.join(folder, 'board.db')
  const logFile = path.join(folder, 'server.log')
  const env = {
    DATABASE_URL: `file:${file}`,
    RATE_LIMIT_WRITES: '0',
    RATE_LIMIT_EXPORTS: '0',
    ...environment,
  }
  const claimboard = (...args: readonly string[]) =>
    execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', ...args], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  // What is shipped, made once for the integration tests, where it is there.
  try {
    copyFileSync('var/test/template.db', file)
  } catch {
    claimboard('prepare')
  }
  writeFileSync(logFile, '')
  const port = await freePort()
  const child = await startServer({ host: '127.0.0.1', port, env, logFile })
  // Not 'exit': what it wrote last may still be on its way to the log.
  const closed = once(child, 'close')
  return {
    origin: `http://127.0.0.1:${port}`,
    file,
    child,
    log: () =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    claimboard,
    async stop() {
      child.kill('SIGKILL')
      await closed
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
