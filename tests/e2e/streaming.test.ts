import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import Sqlite from 'better-sqlite3'
import { startServer } from '@/lib/setup/server.mjs'
import { connect } from '@/lib/store/connection'
import { addCrowd } from '@/tests/factories/crowd'
import { freePort } from './free-port.mjs'

/** More than all buffers between server and client hold. */
const CLAIMS = 40_000

let folder: string
let origin: string
let server: ChildProcess
let logFile: string
let database: Sqlite.Database

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'claimboard-stream-'))
  const file = path.join(folder, 'board.db')
  const shipped = (process.env.E2E_DATABASE_URL ?? '').replace(/^file:/, '')
  const source = new Sqlite(shipped, { readonly: true })
  await source.backup(file)
  source.close()
  const client = await connect(file)
  await addCrowd(client, CLAIMS)
  await client.$disconnect()
  logFile = path.join(folder, 'server.log')
  const port = await freePort()
  server = await startServer({ host: '127.0.0.1', port, env: { DATABASE_URL: `file:${file}` }, logFile })
  origin = `http://127.0.0.1:${port}`
  // Asking whether it is being read must not wait for the reader.
  database = new Sqlite(file, { timeout: 0 })
})
afterAll(async () => {
  const ended = once(server, 'close')
  server.kill()
  await ended
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A download that has begun, and is not read on until it is told to. */
const begin = (file: string, coding = 'identity') =>
  new Promise<http.IncomingMessage>((resolve, reject) => {
    http
      .get(`${origin}/api/v1/${file}`, { headers: { 'accept-encoding': coding } }, (answer) => {
        answer.once('readable', () => resolve(answer))
        answer.on('error', () => undefined)
      })
      .on('error', reject)
  })

/** Whether the server still reads at an earlier moment: the log of changes cannot be cleared beneath a reader. */
let ticks = 0
const isBeingRead = (): boolean => {
  ticks += 1
  database.prepare("INSERT OR REPLACE INTO Setting (key, value) VALUES ('test.tick', ?)").run(String(ticks))
  const [state] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  return state?.busy === 1
}
const until = async (holds: () => boolean): Promise<boolean> => {
  for (let tries = 0; tries < 100; tries += 1) {
    if (holds()) return true
    await wait(100)
  }
  return false
}

describe('a download that nobody reads on', () => {
  test.each(['claims.csv', 'claims.jsonl'])(
    '%s waits for the client, and others are served',
    async (file) => {
      const answer = await begin(file)
      // Long enough to make the whole file, if anybody took it.
      await wait(4_000)
      expect(isBeingRead()).toBe(true)
      expect((await fetch(`${origin}/api/v1/claims?limit=1`)).status).toBe(200)
      answer.destroy()
      expect(await until(() => !isBeingRead())).toBe(true)
    },
  )

  test.each(['gzip', 'br'])('is let go when the client leaves, compressed as %s too', async (coding) => {
    const answer = await begin('claims.csv', coding)
    answer.destroy()
    expect(await until(() => !isBeingRead())).toBe(true)
  })

  test('is not begun where only its head is asked for', async () => {
    expect((await fetch(`${origin}/api/v1/claims.csv`, { method: 'HEAD' })).status).toBe(200)
    expect(await until(() => !isBeingRead())).toBe(true)
  })
})

describe('a download that fails in the middle', () => {
  beforeAll(() => {
    // The last of all: without an improvement factor, and with the greatest id.
    database
      .prepare(
        "UPDATE Claim SET metricFamily = 'luck', improvement = NULL WHERE id = (SELECT max(id) FROM Claim)",
      )
      .run()
  })

  test.each([
    ['claims.csv', 'identity'],
    ['claims.csv', 'gzip'],
    ['claims.csv', 'br'],
    ['claims.parquet', 'identity'],
  ])('%s (%s) breaks off, and never ends as if it were whole', async (file, coding) => {
    const answer = await begin(file, coding)
    const ended = new Promise<string>((resolve) => {
      answer.on('close', () => resolve(answer.complete ? 'whole' : 'broken'))
    })
    let bytes = 0
    answer.on('data', (part: Buffer) => {
      bytes += part.length
    })
    expect(await ended).toBe('broken')
    expect(bytes).toBeGreaterThan(100_000)
    expect(await until(() => !isBeingRead())).toBe(true)
  })

  test('is in the log under the request’s id, with the cause', async () => {
    await fetch(`${origin}/api/v1/claims.csv`, { headers: { 'x-request-id': 'broken-1' } })
      .then((answer) => answer.arrayBuffer())
      .catch(() => undefined)
    const logged = () =>
      readFileSync(logFile, 'utf8')
        .split('\n')
        .find((each) => each.includes('broken-1') && each.endsWith('}'))
    // The log is written behind the answer.
    expect(await until(() => logged() !== undefined)).toBe(true)
    expect(JSON.parse(logged() ?? '{}')).toMatchObject({
      msg: 'export broke off',
      err: { message: expect.stringContaining('luck') },
    })
  })

  test('is a problem where it fails before the first byte', async () => {
    const answer = await fetch(
      `${origin}/api/v1/claims.csv?sort=-subject&claims=${String(
        (database.prepare('SELECT max(id) AS id FROM Claim').get() as { id: string }).id,
      )}`,
    )
    expect(answer.status).toBe(503)
    expect(await answer.json()).toMatchObject({ code: 'storage', detail: expect.stringContaining('luck') })
  })
})
