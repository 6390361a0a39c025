import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'

/** A migrated database with the shipped dataset, made once a run; tests work on copies of it. */
export const TEMPLATE = path.resolve('var/test/template.db')

export default function setUp() {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${TEMPLATE}${suffix}`, { force: true })
  execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', 'prepare'], {
    env: { ...process.env, DATABASE_URL: `file:${TEMPLATE}` },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
