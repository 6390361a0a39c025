import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, existsSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import autocannon from 'autocannon'
import Sqlite from 'better-sqlite3'
import { startServer } from '@/lib/setup/server.mjs'
import { ensureBuilt, ensureClient } from '@/lib/setup/steps.mjs'
import { freePort } from '../e2e/free-port.mjs'
import { ensureData } from './data/ensure'
import { type Figure, percentile } from './table'

const FOLDER = path.resolve('var/bench')
const SIZES = (process.env.BENCH_SIZES ?? '100000,1000000').split(',').map(Number)
const CSV_LIMIT = 2.5
const MEMORY_LIMIT_MB = 100
const PAGE_LIMIT_MS = 4
const PAGES = 300
const CONNECTIONS = 50

/** The same columns, rows and order as the CSV of all claims, as a person would ask SQLite for them. */
const peerSql = (origin: string): string => `
SELECT c.id, p.title, p.arxivId, p.year, c.subject, c.metric, c.metricFamily, c.valueRelation, c.value, c.valueHigh,
  c.unit, c.direction, iif(c.improves IS NULL, NULL, iif(c.improves, 'true', 'false')), c.qualifier, c.resultKind,
  c.baseline, c.modelName, c.params, c.paramsHigh,
  (SELECT group_concat(name, '; ') FROM (SELECT name FROM ClaimDevice d WHERE d.claimId = c.id ORDER BY position)),
  (SELECT group_concat(ifnull(count, ''), '; ') FROM (SELECT count FROM ClaimDevice d WHERE d.claimId = c.id ORDER BY position)),
  c.task, c.phase, c.setting, c.improvement, c.improvementHigh,
  (SELECT group_concat(techniqueSlug, '; ') FROM (SELECT techniqueSlug FROM ClaimTechnique t WHERE t.claimId = c.id ORDER BY 1)),
  c.auditVerdict, c.evidenceText, c.origin, '${origin}/papers/' || p.slug, '${origin}/claims/' || c.id
FROM Claim c JOIN Paper p ON p.id = c.paperId WHERE c.reviewStatus = 'accepted'
ORDER BY c.improvement DESC NULLS LAST, c.id;`

/** Resident memory of a process in MB, where the system tells; else 0. */
function memoryOf(pid: number): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024
}

async function saved(url: string, file: string): Promise<void> {
  const answer = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    get(url, resolve).on('error', reject)
  })
  await pipeline(answer, createWriteStream(file))
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const peer = (database: string, sql: string, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn('sqlite3', ['-csv', database, sql], { stdio: ['ignore', 'pipe', 'inherit'] })
    pipeline(child.stdout, createWriteStream(file)).then(resolve, reject)
  })

async function csvRow(size: string, origin: string, pid: number, database: string): Promise<Figure[]> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) {
    console.error('skipped the CSV beside sqlite3 -csv: there is no sqlite3 (apt-get install sqlite3)')
    return []
  }
  const [ours, theirs] = [path.join(FOLDER, 'ours.csv'), path.join(FOLDER, 'theirs.csv')]
  await saved(`${origin}/api/v1/claims.csv?limit=1&family=speed&params_min=1B`, ours)
  // The columns are read once for each server, whoever asks: an answer that needs them waits for that.
  await saved(`${origin}/api/v1/claims?limit=1`, ours)
  const before = memoryOf(pid)
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid))
  }, 50)
  // In turn, so that what else the machine does hits both.
  const rounds: { own: number; other: number }[] = []
  for (let round = 0; round < 3; round += 1)
    rounds.push({
      other: await seconds(() => peer(database, peerSql(origin), theirs)),
      own: await seconds(() => saved(`${origin}/api/v1/claims.csv`, ours)),
    })
  clearInterval(watch)
  const [own, other] = [
    percentile(
      rounds.map((round) => round.own),
      50,
    ),
    percentile(
      rounds.map((round) => round.other),
      50,
    ),
  ]
  return [
    {
      what: `CSV of ${size} over HTTP`,
      value: own,
      unit: 's',
      ratio: { value: own / other, to: 'sqlite3 -csv', most: CSV_LIMIT },
    },
    { what: 'its memory', value: peak - before, unit: 'MB more', limit: { most: MEMORY_LIMIT_MB } },
  ]
}

const PAGE_QUERY = 'family=speed,memory&phase=inference&sort=-improvement,year&limit=50'
const PAGE_SQL = `SELECT c.*, p.slug, p.title, p.arxivId, p.year FROM Claim c JOIN Paper p ON p.id = c.paperId
  WHERE c.reviewStatus = 'accepted' AND c.metricFamily IN ('speed', 'memory') AND c.phase = 'inference'
  ORDER BY c.improvement DESC NULLS LAST, c.year ASC NULLS LAST, c.id LIMIT 50`
const COUNT_SQL = `SELECT count(*) FROM Claim c
  WHERE c.reviewStatus = 'accepted' AND c.metricFamily IN ('speed', 'memory') AND c.phase = 'inference'`
const DEVICES_SQL =
  'SELECT * FROM ClaimDevice WHERE claimId IN (SELECT value FROM json_each(?)) ORDER BY position'
const TECHNIQUES_SQL = 'SELECT * FROM ClaimTechnique WHERE claimId IN (SELECT value FROM json_each(?))'

/** The statements of one page by themselves: rows, their devices and techniques, and the count. */
function barePage(database: string): () => void {
  const connection = new Sqlite(database, { readonly: true })
  const [rows, count, devices, techniques] = [PAGE_SQL, COUNT_SQL, DEVICES_SQL, TECHNIQUES_SQL].map((sql) =>
    connection.prepare(sql),
  )
  return () => {
    const page = (rows?.all() ?? []) as { id: string }[]
    const ids = JSON.stringify(page.map(({ id }) => id))
    devices?.all(ids)
    techniques?.all(ids)
    count?.get()
  }
}

async function pageRow(size: string, origin: string, database: string): Promise<Figure[]> {
  const bare = barePage(database)
  const agent = new Agent({ keepAlive: true })
  const ask = (): Promise<void> =>
    new Promise((resolve, reject) => {
      get(`${origin}/api/v1/claims?${PAGE_QUERY}`, { agent }, (answer) => {
        answer.resume().on('end', resolve)
      }).on('error', reject)
    })
  const times: { own: number; other: number }[] = []
  for (let turn = 0; turn < PAGES; turn += 1)
    times.push({
      other: 1000 * (await seconds(async () => bare())),
      own: 1000 * (await seconds(ask)),
    })
  agent.destroy()
  const warm = times.slice(PAGES / 10)
  const [own, other] = [
    percentile(
      warm.map((each) => each.own),
      50,
    ),
    percentile(
      warm.map((each) => each.other),
      50,
    ),
  ]
  const { requests, latency } = await autocannon({
    url: `${origin}/api/v1/claims?${PAGE_QUERY}`,
    connections: CONNECTIONS,
    duration: 10,
  })
  return [
    {
      what: `page of 50 of ${size}, p50 above bare SQL`,
      value: own - other,
      unit: 'ms',
      limit: { most: PAGE_LIMIT_MS },
      ratio: { value: own / other, to: 'bare SQL' },
    },
    { what: `pages a second, ${CONNECTIONS} connections`, value: requests.average, unit: 'a second' },
    { what: 'p99 of them', value: latency.p99, unit: 'ms' },
  ]
}

/** Exports and pages over HTTP beside SQLite alone, at several sizes of the dataset (`BENCH_SIZES=100000,1000000`). */
export async function benchHttp(): Promise<Figure[]> {
  await ensureClient()
  await ensureBuilt()
  const figures: Figure[] = []
  for (const size of SIZES) {
    const file = await ensureData(size)
    const port = await freePort()
    const server = await startServer({
      host: '127.0.0.1',
      port,
      env: { DATABASE_URL: `file:${file}`, RATE_LIMIT_EXPORTS: '0', LOG_LEVEL: 'warn' },
    })
    try {
      const origin = `http://127.0.0.1:${port}`
      const words = `${size.toLocaleString('en')} claims`
      figures.push(
        ...(await csvRow(words, origin, server.pid ?? 0, file)),
        ...(await pageRow(words, origin, file)),
      )
    } finally {
      server.kill()
    }
  }
  return figures
}
