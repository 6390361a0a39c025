import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import autocannon from 'autocannon'
import Sqlite from 'better-sqlite3'
import { startServer } from '@/lib/setup/server.mjs'
import { claimStore } from '@/lib/store/claims'
import { connect } from '@/lib/store/connection'
import { databaseFile } from '@/lib/store/environment'
import { freePort } from '../e2e/free-port.mjs'
import { multiply } from './multiply'

const FOLDER = path.resolve('var/bench')
const SIZES = (process.env.BENCH_CLAIMS ?? '100000,1000000').split(',').map(Number)
const CSV_LIMIT = 2.5
const MEMORY_LIMIT_MB = 100
const PAGE_LIMIT_MS = 4
const PAGES = 300
const CONNECTIONS = 50

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

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

async function csvRow(origin: string, pid: number, database: string): Promise<void> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) {
    console.log('  skipped the CSV beside sqlite3 -csv: there is no sqlite3 (apt-get install sqlite3)')
    return
  }
  const [ours, theirs] = [path.join(FOLDER, 'ours.csv'), path.join(FOLDER, 'theirs.csv')]
  await saved(`${origin}/api/v1/claims.csv?limit=1&family=speed&params_min=1B`, ours)
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
  const [own, other] = [median(rounds.map((round) => round.own)), median(rounds.map((round) => round.other))]
  console.log(
    `  CSV of all over HTTP ${own.toFixed(2)} s, sqlite3 -csv ${other.toFixed(2)} s: ${(own / other).toFixed(2)} times (limit ${CSV_LIMIT}); memory grows by ${(peak - before).toFixed(0)} MB (limit ${MEMORY_LIMIT_MB})`,
  )
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

async function pageRow(origin: string, database: string): Promise<void> {
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
  const [own, other] = [median(warm.map((each) => each.own)), median(warm.map((each) => each.other))]
  console.log(
    `  page of 50 over HTTP p50 ${own.toFixed(2)} ms, the same SQL alone ${other.toFixed(2)} ms: ${(own - other).toFixed(2)} ms above it (limit ${PAGE_LIMIT_MS})`,
  )
  const { requests, latency } = await autocannon({
    url: `${origin}/api/v1/claims?${PAGE_QUERY}`,
    connections: CONNECTIONS,
    duration: 10,
  })
  console.log(
    `  ${CONNECTIONS} connections: ${requests.average.toFixed(0)} requests per second, p50 ${latency.p50} ms, p99 ${latency.p99} ms`,
  )
}

/** Exports and pages over HTTP beside SQLite alone, at several sizes of the dataset (`BENCH_CLAIMS=100000,1000000`). */
export async function benchHttp(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  if (!existsSync('.next/BUILD_ID')) {
    console.log('\nskipped HTTP: the application is not built (npm start builds it)')
    return
  }
  for (const size of SIZES) {
    const file = path.join(FOLDER, `claims-${size}.db`)
    if (!existsSync(file)) {
      const draft = `${file}.draft`
      rmSync(draft, { force: true })
      copyFileSync(databaseFile(), draft)
      multiply(draft, size)
      copyFileSync(draft, file)
      rmSync(draft)
    }
    const client = await connect(file)
    const claims = await claimStore(async () => client).count([])
    await client.$disconnect()
    const port = await freePort()
    const server = await startServer({ host: '127.0.0.1', port, env: { DATABASE_URL: `file:${file}` } })
    const origin = `http://127.0.0.1:${port}`
    console.log(`\n${claims.toLocaleString('en')} claims`)
    await csvRow(origin, server.pid ?? 0, file)
    await pageRow(origin, file)
    server.kill()
  }
}
