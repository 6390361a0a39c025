import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import autocannon from 'autocannon'
import { startServer } from '@/lib/setup/server.mjs'
import { ensureBuilt } from '@/lib/setup/steps.mjs'
import { freePort } from '@/tests/e2e/free-port.mjs'
import { randomOf } from '@/tests/factories/crowd'
import { manyPapers } from '@/tests/factories/papers'
import { checksOf } from './load/checks'
import { claimboard, ENVIRONMENT, FILE } from './load/claimboard'
import { makeData } from './load/data'
import { traffic } from './load/traffic'
import { IMPORTED, openTruth } from './load/truth'
import type { Figure } from './table'

const CLAIMS = Number(process.env.LOAD_CLAIMS ?? 100_000)
const SECONDS = Number(process.env.LOAD_SECONDS ?? 60)
/** Together 200: most of them only read, the others hold what they read against the database. */
const READERS = 190
const CHECKERS = 10
const PAPERS_AN_IMPORT = 100
/** Memory of the last quarter of the run over that of the second, which is past the warm-up. */
const MEMORY_LIMIT = 1.25
/** The types know a function only; for its worker autocannon takes the path of the file that exports one. */
const OWN_PLACE = path.resolve('tests/bench/load/own-place.cjs') as unknown as NonNullable<
  autocannon.Options['setupClient']
>
const ANSWER_TIMEOUT_SECONDS = 120

/** Imports of new papers, one after another, until the time is over; tells how many papers that made. */
async function importing(until: number): Promise<{ papers: number; failed: number }> {
  let [papers, failed] = [0, 0]
  while (Date.now() < until) {
    const file = path.join(path.dirname(FILE), 'load.jsonl')
    writeFileSync(file, manyPapers(PAPERS_AN_IMPORT, { from: papers, word: IMPORTED }))
    const [status] = await once(claimboard('import', file, '--publish'), 'exit')
    if (status === 0) papers += PAPERS_AN_IMPORT
    else failed += 1
  }
  return { papers, failed }
}

/** Resident memory of the server in MiB, once a second, as it tells by itself. */
async function memory(origin: string, until: number): Promise<number[]> {
  const samples: number[] = []
  while (Date.now() < until) {
    const text = await (await fetch(`${origin}/metrics`)).text()
    const bytes = /^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]
    if (bytes !== undefined) samples.push(Number(bytes) / 2 ** 20)
    await sleep(1000)
  }
  return samples
}

async function checking(origin: string, until: number) {
  const truth = openTruth(FILE)
  const kinds = Object.entries(checksOf(origin, truth))
  const done = new Map(kinds.map(([kind]) => [kind, 0]))
  const wrong: string[] = []
  const worker = async (random: () => number) => {
    while (Date.now() < until) {
      const entry = kinds[Math.floor(random() * kinds.length)]
      if (entry === undefined) return
      const [kind, { of, check }] = entry
      const subject = of[Math.floor(random() * of.length)] ?? ''
      try {
        await check(subject)
        done.set(kind, (done.get(kind) ?? 0) + 1)
      } catch (error) {
        wrong.push(`${kind} of ${subject}: ${String(error)}`)
      }
    }
  }
  await Promise.all(Array.from({ length: CHECKERS }, (_, index) => worker(randomOf(index + 1))))
  truth.close()
  return { done, wrong }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** All that happens at once, each part for as long as the run lasts. */
async function underLoad(origin: string, requests: { method: 'GET'; path: string }[]) {
  // The first request of a route loads it; that is no load.
  for (const { path: place } of requests.slice(0, 40)) await (await fetch(`${origin}${place}`)).text()
  const until = Date.now() + SECONDS * 1000
  const [load, checked, rss, imported] = await Promise.all([
    // A worker thread of its own, so that checking does not slow what is measured.
    autocannon({
      url: origin,
      connections: READERS,
      duration: SECONDS,
      timeout: ANSWER_TIMEOUT_SECONDS,
      requests,
      workers: 1,
      setupClient: OWN_PLACE,
    }),
    checking(origin, until),
    memory(origin, until),
    importing(until),
  ])
  return { load, checked, rss, imported }
}

/** 200 connections of mixed reading on the built application with 100,000 claims, while papers are imported. */
export async function benchLoad(): Promise<Figure[]> {
  await ensureBuilt()
  await makeData(FILE, CLAIMS)
  const port = await freePort()
  const server = await startServer({ host: '127.0.0.1', port, env: ENVIRONMENT })
  const origin = `http://127.0.0.1:${port}`
  const truth = openTruth(FILE)
  const requests = traffic(truth, randomOf(7)).map((place) => ({ method: 'GET' as const, path: place }))
  truth.close()
  const measured = await underLoad(origin, requests).finally(() => server.kill('SIGTERM'))
  const [status] = server.exitCode === null ? await once(server, 'exit') : [server.exitCode]

  const {
    load,
    checked: { done, wrong },
    rss,
    imported,
  } = measured
  const quarter = Math.floor(rss.length / 4)
  const [second, last] = [median(rss.slice(quarter, 2 * quarter)), median(rss.slice(3 * quarter))]
  for (const each of wrong.slice(0, 10)) console.error(`wrong: ${each}`)
  const checks = [...done].map(([kind, count]) => `${count} of ${kind}`).join(', ')
  console.error(`checked against the database: ${checks}; ${imported.papers} papers imported meanwhile`)
  const none = { most: 0 }
  const where = `${READERS + CHECKERS} connections, ${CLAIMS.toLocaleString('en')} claims, ${SECONDS} s`
  return [
    { what: `${where}: requests a second`, value: load.requests.average, unit: '/s' },
    { what: 'its median latency', value: load.latency.p50, unit: 'ms' },
    { what: 'its p99 latency', value: load.latency.p99, unit: 'ms' },
    {
      what: 'its errors, timeouts and answers other than 2xx',
      value: load.errors + load.timeouts + load.non2xx,
      unit: '',
      limit: none,
    },
    {
      what: `its wrong ones of ${[...done.values()].reduce((sum, count) => sum + count, 0)} answers checked`,
      value: wrong.length,
      unit: '',
      limit: none,
    },
    { what: 'its imports that failed', value: imported.failed, unit: '', limit: none },
    { what: 'its server ended otherwise than asked', value: status === 0 ? 0 : 1, unit: '', limit: none },
    {
      what: 'memory in its last quarter',
      value: last,
      unit: 'MiB',
      ratio: { value: last / second, to: 'its second quarter', most: MEMORY_LIMIT },
    },
  ]
}
