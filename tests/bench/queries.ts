import { startServer } from '../../lib/setup/server.mjs'
import { ensureBuilt } from '../../lib/setup/steps.mjs'
import { freePort } from '../e2e/free-port.mjs'
import { bareSql } from './bare-sql'
import { BENCH_CLAIMS, ensureData } from './data/ensure'
import { queriesOf, SEARCHES } from './questions'
import { type Figure, percentile, timed } from './table'

const LIMIT_MS = 150
const LIMIT_RATIO = 1.5
/** Each filter is asked so many times; the first of them may find less in memory. */
const PASSES = 3
/** Bare SQL takes seconds for some: it is asked for every so-manieth filter, once, and the ratio is of those. */
const SQL_EVERY = 15

/** What is asked over HTTP, and the bare SQL of the same answer. */
const KINDS = [
  { what: 'page of 50 rows with its total', path: '/api/v1/claims', sql: 'page', more: '' },
  { what: 'counts of every facet', path: '/api/v1/facets', sql: 'facets', more: '' },
  {
    what: 'chart: tiles or marks, with frontier',
    path: '/api/v1/chart',
    sql: 'chart',
    more: 'overlay=frontier',
  },
] as const

/** What was measured of one kind: all times, and those of the questions that bare SQL is asked too. */
type Measured = { readonly what: string; readonly times: number[]; readonly shared: number[] }

/** Asks the question of one kind for every filter. */
async function measure(
  ask: (path: string) => Promise<number>,
  { what, path, more }: (typeof KINDS)[number],
): Promise<Measured> {
  const measured: Measured = { what, times: [], shared: [] }
  for (const [index, query] of queriesOf().entries()) {
    for (let pass = 0; pass < PASSES; pass++) {
      const time = await ask(`${path}?${[query, more].filter((part) => part !== '').join('&')}`)
      measured.times.push(time)
      if (index % SQL_EVERY === 0) measured.shared.push(time)
    }
  }
  return measured
}

async function figureOf(
  { what, times, shared }: Measured,
  asked: readonly string[],
  sql: (text: string) => unknown,
): Promise<Figure> {
  const bare: number[] = []
  for (const text of asked) bare.push(await timed(() => sql(text)))
  return {
    what: `${what}, p95 of ${times.length}`,
    value: percentile(times, 95),
    unit: 'ms',
    limit: { most: LIMIT_MS },
    ratio: { value: percentile(shared, 95) / percentile(bare, 95), to: 'bare SQL', most: LIMIT_RATIO },
  }
}

/** A million claims: the time of answers over HTTP for any one and two filters, beside bare SQL. */
export async function benchQueries(): Promise<Figure[]> {
  const file = await ensureData(BENCH_CLAIMS)
  await ensureBuilt()
  const port = await freePort()
  const begun = performance.now()
  const server = await startServer({ host: '127.0.0.1', port, env: { DATABASE_URL: `file:${file}` } })
  const ask = async (path: string): Promise<number> =>
    timed(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
    })
  const measured: Measured[] = []
  let ready: number
  try {
    await ask('/api/v1/facets')
    ready = performance.now() - begun
    for (const kind of KINDS) {
      await ask(kind.path)
      measured.push(await measure(ask, kind))
    }
    const times: number[] = []
    for (const text of SEARCHES) {
      for (let pass = 0; pass < PASSES; pass++)
        times.push(await ask(`/api/v1/search?q=${encodeURIComponent(text)}`))
    }
    measured.push({ what: 'search of words', times, shared: times })
  } finally {
    server.kill()
  }
  const sql = bareSql(file)
  const shared = queriesOf().filter((_, index) => index % SQL_EVERY === 0)
  const figures: Figure[] = [
    { what: 'start of the server to its first answer', value: ready / 1000, unit: 's' },
  ]
  for (const [index, each] of measured.entries()) {
    const kind = KINDS[index]?.sql
    figures.push(
      await figureOf(
        each,
        kind === undefined ? SEARCHES : shared,
        kind === undefined ? sql.search : sql[kind],
      ),
    )
  }
  sql.close()
  return figures
}
