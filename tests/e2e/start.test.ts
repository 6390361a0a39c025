import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { LISTING } from '@/tests/fixtures/listing'
import { ORIGIN } from './browser'
import { freePort } from './free-port.mjs'

const DATABASE = path.resolve('var/test/start.db')
const LISTING_FILE = path.resolve('var/test/start-listing.txt')
const running: ChildProcess[] = []

afterEach(() => {
  for (const child of running.splice(0)) child.kill()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${DATABASE}${suffix}`, { force: true })
})

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['lib/setup/start.mjs'], {
    env: { ...process.env, DATABASE_URL: `file:${DATABASE}`, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const output = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    output.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    output.err += chunk
  })
  return { child, output }
}

async function address(output: { out: string }): Promise<string> {
  for (;;) {
    const found = /http:\/\/\S+/.exec(output.out)?.[0]
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('prints its address, stops on a signal, and has what was imported when it is started again', async () => {
  const port = String(await freePort())
  const first = start({ PORT: port })
  const origin = await address(first.output)
  expect(origin).toBe(`http://localhost:${port}`)

  writeFileSync(LISTING_FILE, LISTING)
  execFileSync(
    path.resolve('node_modules/.bin/tsx'),
    ['lib/cli/claimboard.ts', 'import', LISTING_FILE, '--publish'],
    {
      env: { ...process.env, DATABASE_URL: `file:${DATABASE}` },
      stdio: 'ignore',
    },
  )
  const count = async () => (await (await fetch(`${origin}/api/v1/claims?q=swiftnet`)).json()).total
  expect(await count()).toBe(2)
  first.child.kill('SIGTERM')
  expect(await once(first.child, 'exit')).toEqual([0, null])
  await expect(fetch(origin)).rejects.toThrow()

  const second = start({ PORT: port })
  await address(second.output)
  expect(await count()).toBe(2)
})

test('says that a port is taken, and how to choose another', async () => {
  const { child, output } = start({ PORT: new URL(ORIGIN).port })
  expect((await once(child, 'exit'))[0]).toBe(1)
  expect(output.err).toContain(`Port ${new URL(ORIGIN).port} is in use`)
  expect(output.err).not.toMatch(/^\s+at /m)
})

test('refuses a port that is none', async () => {
  const { child, output } = start({ PORT: 'web' })
  expect((await once(child, 'exit'))[0]).toBe(1)
  expect(output.err).toContain('PORT web is no port number')
})
