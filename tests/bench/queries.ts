import { startServer } from '../../lib/setup/server.mjs'
import { ensureBuilt } from '../../lib/setup/steps.mjs'
import { freePort } from '../e2e/free-port.mjs'
import { bareSql } from './bare-sql'
import { BENCH_CLAIMS, ensureData } from './data/ensure'
import { type Figure, percentile, timed } from './table'

const LIMIT_MS = 150
const LIMIT_RATIO = 1.5
/** Each filter is asked so many times; the first of them may find less in memory. */
const PASSES = 3
/** Bare SQL takes seconds for some: it is asked for every so-manieth filter, and the ratio is of those. */
const SQL_EVERY = 15

/** Values that many, some and few claims have. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  family: ['quality', 'speed', 'energy'],
  metric: ['accuracy', 'inference speed'],
  relation: ['factor', 'percent_change'],
  qualifier: ['exact', 'up_to'],
  phase: ['inference', 'training'],
  technique: ['architecture', 'quantization', 'state-space-model'],
  hardware: ['gpu', 'nvidia-a100'],
  task: ['ImageNet', 'COCO'],
  audit: ['uncheckable', 'consistent'],
  origin: ['rules', 'curated'],
  params_min: ['1B'],
  params_max: ['100M', '70B'],
  improvement_min: ['2'],
  improvement_max: ['10'],
  year_min: ['2022'],
  year_max: ['2019'],
  q: ['attention', 'kv cache', 'graph neural'],
}

/** No filter, every single one, and every two of different keys. */
function queriesOf(): string[] {
  const single = Object.entries(VALUES).flatMap(([key, values]) => values.map((value) => ({ key, value })))
  const query = (parts: readonly { key: string; value: string }[]) =>
    parts.map(({ key, value }) => `${key}=${encodeURIComponent(value)}`).join('&')
  const pairs = single.flatMap((a, index) =>
    single
      .slice(index + 1)
      // Of the many pairs of values one a pair of keys, another one for each.
      .filter((b) => a.key !== b.key && (a.value.length + b.value.length + index) % 3 === 0)
      .map((b) => query([a, b])),
  )
  return ['', ...single.map((one) => query([one])), ...pairs]
}

/** What is asked over HTTP, and the bare SQL of the same answer. */
const KINDS = [
  { what: 'page of 50 rows with its total', path: '/api/v1/claims', sql: 'page' },
  { what: 'counts of every facet', path: '/api/v1/facets', sql: 'facets' },
  {
    what: 'chart: tiles or marks, with frontier',
    path: '/api/v1/chart',
    sql: 'chart',
    more: 'overlay=frontier',
  },
] as const

const SEARCHES = [
  'attention',
  'transformer',
  'kv cache',
  'graph neural',
  'a',
  'speed',
  'gpt-4',
  'quantiz',
  'imagenet',
  'zzz',
]

type Compared = { readonly http: number[]; readonly sql: number[] }

function figureOf(what: string, times: readonly number[], { http, sql }: Compared): Figure {
  return {
    what,
    value: percentile(times, 95),
    unit: 'ms',
    limit: { most: LIMIT_MS },
    ratio: { value: percentile(http, 95) / percentile(sql, 95), to: 'bare SQL', most: LIMIT_RATIO },
  }
}

/** Words over HTTP: the search of everything, and the page of claims that have them. */
async function searches(
  ask: (path: string) => Promise<number>,
  sql: (text: string) => unknown,
): Promise<Figure> {
  const compared: Compared = { http: [], sql: [] }
  for (const text of SEARCHES) {
    for (let pass = 0; pass < PASSES; pass++) {
      compared.http.push(await ask(`/api/v1/search?q=${encodeURIComponent(text)}`))
      compared.sql.push(await timed(() => sql(text)))
    }
  }
  return figureOf(`search of words, p95 of ${compared.http.length}`, compared.http, compared)
}

/** A million claims: the time of answers over HTTP for any one and two filters, beside bare SQL. */
export async function benchQueries(): Promise<Figure[]> {
  const file = await ensureData(BENCH_CLAIMS)
  await ensureBuilt()
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await startServer({ host: '127.0.0.1', port, env: { DATABASE_URL: `file:${file}` } })
  const ask = async (path: string): Promise<number> =>
    timed(async () => {
      const answer = await fetch(`${origin}${path}`)
      await answer.arrayBuffer()
      if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
    })
  try {
    const first = await ask('/api/v1/facets')
    for (const { path } of KINDS) await ask(path)
    const figures: Figure[] = [
      { what: 'first answer after the start, columns read', value: first / 1000, unit: 's' },
    ]
    const sql = bareSql(file)
    for (const { what, path, sql: kind, ...rest } of KINDS) {
      const times: number[] = []
      const compared: Compared = { http: [], sql: [] }
      for (const [index, query] of queriesOf().entries()) {
        const own: number[] = []
        for (let pass = 0; pass < PASSES; pass++) {
          own.push(await ask(`${path}?${[query, 'more' in rest ? rest.more : ''].filter(Boolean).join('&')}`))
        }
        times.push(...own)
        if (index % SQL_EVERY !== 0) continue
        compared.http.push(...own)
        compared.sql.push(await timed(() => sql[kind](query)))
      }
      figures.push(figureOf(`${what}, p95 of ${times.length}`, times, compared))
    }
    figures.push(await searches(ask, sql.search))
    sql.close()
    return figures
  } finally {
    server.kill()
  }
}
