import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FIELDS } from '@/lib/query/fields'
import { connect, type Database } from '@/lib/store/connection'
import { fuzzRuns, mutated, tell } from '@/tests/factories/mutations'
import { HOSTILE_STRINGS } from '@/tests/fixtures/hostile-strings'
import { type OwnServer, ownServer } from './own-server'

let server: OwnServer
let database: Database
let ids: string[]
beforeAll(async () => {
  server = await ownServer({ LOG_LEVEL: 'warn' })
  database = await connect(server.file)
  ids = (await database.claim.findMany({ select: { id: true }, take: 30 })).map(({ id }) => id)
})
afterAll(async () => {
  await database?.$disconnect()
  await server?.stop()
})

/** Requests at once: as many as keep the server busy. */
const AT_ONCE = 16
const sample = <T>(arbitrary: fc.Arbitrary<T>, usual: number): T[] =>
  fc.sample(arbitrary, { numRuns: fuzzRuns(usual), seed: Number(process.env.FUZZ_SEED ?? Date.now()) })

async function inTurn<T>(inputs: readonly T[], ask: (input: T) => Promise<void>): Promise<void> {
  const queue = [...inputs]
  const work = async () => {
    for (let input = queue.pop(); input !== undefined; input = queue.pop()) await ask(input)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
}

/** The process is the same, answers, has logged no failure, and its data is what it was. */
async function isWhole(revision: string): Promise<void> {
  expect(server.child.exitCode).toBeNull()
  expect(await (await fetch(`${server.origin}/healthz`)).json()).toEqual({ status: 'ok', revision })
  expect(server.log().filter(({ level }) => Number(level) >= 50)).toEqual([])
  const check = await database.$queryRaw<{ integrity_check: string }[]>`PRAGMA integrity_check`
  expect(check).toEqual([{ integrity_check: 'ok' }])
}
const revisionNow = async (): Promise<string> =>
  (await (await fetch(`${server.origin}/healthz`)).json()).revision

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...HOSTILE_STRINGS.map(({ text }) => text)),
  fc.double().map(String),
)
/** As part of an address; half a surrogate pair has no place in one. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
const pairs = fc.array(
  fc.tuple(fc.oneof(fc.constantFrom(...Object.keys(FIELDS)), fc.string({ maxLength: 20 })), word),
  {
    maxLength: 6,
  },
)
const damaged = mutated([
  Buffer.from('family=speed&params_max=7B&sort=-improvement&limit=5&q=kv+cache&year_min=2020'),
]).map((bytes) => encodeURI(bytes.toString('latin1').replaceAll(/[\s#]/g, '_')).replaceAll('%25', '%'))
const query = fc.oneof(
  pairs.map((list) => new URLSearchParams(list).toString()),
  damaged,
)
const API = [
  'claims',
  'claims.csv',
  'claims.jsonl',
  'chart',
  'chart.csv',
  'chart.svg',
  'facets',
  'search',
  'papers',
  'devices',
]
const apiPath = fc.oneof(
  fc.tuple(fc.constantFrom(...API), query).map(([route, text]) => `/api/v1/${route}?${text}`),
  fc
    .tuple(fc.constantFrom('claims', 'papers', 'comparisons', 'nowhere'), word)
    .map(([route, text]) => `/api/v1/${route}/${encoded(text)}`),
)

test('any address of the interface is answered, or refused with a problem', async () => {
  const revision = await revisionNow()
  const counts: Record<string, number> = { requests: 0 }
  await inTurn(sample(apiPath, 1500), async (place) => {
    const answer = await fetch(`${server.origin}${place}`)
    const text = await answer.text()
    counts.requests = (counts.requests ?? 0) + 1
    counts[`of ${answer.status}`] = (counts[`of ${answer.status}`] ?? 0) + 1
    if (answer.status >= 500) throw new Error(`${answer.status} for ${place}: ${text.slice(0, 300)}`)
    const type = answer.headers.get('content-type') ?? ''
    if (answer.status >= 400 && type.includes('json')) {
      expect(JSON.parse(text)).toMatchObject({ status: answer.status, detail: expect.stringMatching(/./) })
    }
  })
  tell('addresses of the interface', counts)
  await isWhole(revision)
})

test('any address of a page is a page', async () => {
  const revision = await revisionNow()
  const counts: Record<string, number> = { requests: 0 }
  const place = fc.oneof(
    fc
      .tuple(fc.constantFrom('/', '/compare', '/hardware', '/papers', '/embed', '/docs'), query)
      .map(([page, text]) => `${page}?${text}`),
    fc
      .tuple(fc.constantFrom('/papers', '/claims', '/c', '/embed/c', ''), word)
      .map(([page, text]) => `${page}/${encoded(text)}`),
  )
  await inTurn(sample(place, 300), async (address) => {
    const answer = await fetch(`${server.origin}${address}`, { redirect: 'manual' })
    await answer.text()
    counts.requests = (counts.requests ?? 0) + 1
    counts[`of ${answer.status}`] = (counts[`of ${answer.status}`] ?? 0) + 1
    if (answer.status >= 500) throw new Error(`${answer.status} for ${address}`)
  })
  tell('addresses of pages', counts)
  await isWhole(revision)
})

test('any body is pinned as it is or refused whole', async () => {
  const revision = await revisionNow()
  const claim = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: word })
  const near = fc.record(
    { claims: fc.array(claim, { maxLength: 14 }), title: word, view: word },
    { requiredKeys: ['claims'] },
  )
  const valid = Buffer.from(
    JSON.stringify({ claims: ids.slice(0, 4), title: 'A title', view: 'family=speed' }),
  )
  const body = fc.oneof(
    near.map((value) => Buffer.from(JSON.stringify(value))),
    fc.json().map((text) => Buffer.from(text)),
    mutated([valid]),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  )
  const counts: Record<string, number> = { requests: 0 }
  const pinned = new Set<string>()
  await inTurn(sample(body, 1500), async (bytes) => {
    const answer = await fetch(`${server.origin}/api/v1/comparisons`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(bytes),
    })
    const text = await answer.text()
    counts.requests = (counts.requests ?? 0) + 1
    counts[`of ${answer.status}`] = (counts[`of ${answer.status}`] ?? 0) + 1
    if (answer.status >= 500)
      throw new Error(`${answer.status} for ${bytes.toString('latin1')}: ${text.slice(0, 300)}`)
    const { slug, detail } = JSON.parse(text)
    if (answer.ok) pinned.add(slug)
    else expect(detail.length).toBeGreaterThan(0)
  })
  tell('bodies of comparisons', { ...counts, pinned: pinned.size })
  await isWhole(revision)
  const stored = await database.comparison.findMany({ select: { slug: true } })
  expect(new Set(stored.map(({ slug }) => slug))).toEqual(pinned)
  for (const slug of [...pinned].slice(0, 40)) {
    for (const place of [`/api/v1/comparisons/${slug}`, `/c/${slug}`, `/c/${slug}.csv`])
      expect((await fetch(`${server.origin}${place}`)).status).not.toBe(500)
  }
})
