import http from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { address } from './browser'

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(address(path), { method, headers })

/** The bytes as they are sent; fetch would undo the coding. */
const raw = (path: string, coding: string) =>
  new Promise<{ body: Buffer; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    http
      .get(address(path), { headers: { 'accept-encoding': coding } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => resolve({ body: Buffer.concat(parts), headers: answer.headers }))
      })
      .on('error', reject)
  })

describe('an answer that the client has', () => {
  test('is told by its entity tag, which follows from query and revision', async () => {
    const tags = await Promise.all(
      ['family=speed', 'family=speed&limit=7', 'family=memory'].map(
        async (query) => (await get(`/api/v1/claims?${query}`)).headers.get('etag') ?? '',
      ),
    )
    expect(new Set(tags).size).toBe(3)
    const { revision } = await (await get('/healthz')).json()
    expect(tags.every((tag) => tag.startsWith(`W/"${revision}-`))).toBe(true)
    const reordered = await get('/api/v1/claims?limit=7&family=speed')
    expect(reordered.headers.get('etag')).toBe(tags[1])
  })

  test.each([
    ['the tag', (tag: string) => tag, 304],
    ['one of several', (tag: string) => `"other", ${tag}`, 304],
    ['any', () => '*', 304],
    ['another', () => 'W/"1-00000000-other"', 200],
  ])('is not sent again: If-None-Match with %s gives %#', async (_name, given, status) => {
    const path = '/api/v1/claims.csv?family=memory'
    const tag = (await get(path)).headers.get('etag') ?? ''
    const answer = await get(path, { 'if-none-match': given(tag) })
    expect(answer.status).toBe(status)
    expect((await answer.text()) === '').toBe(status === 304)
    expect(answer.headers.get('etag')).toBe(tag)
  })

  test('is not taken for there where nothing is', async () => {
    expect((await get('/api/v1/claims/nothing', { 'if-none-match': '*' })).status).toBe(404)
  })

  test('may be kept by anyone, but asked for before use', async () => {
    expect((await get('/api/v1/claims')).headers.get('cache-control')).toBe('public, no-cache')
    expect((await get('/api/v1/claims?x=nonsense')).headers.get('cache-control')).toBe('no-store')
  })
})

describe('compression', () => {
  test.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('%s gives the same bytes, fewer of them', async (coding, decode) => {
    for (const path of ['/api/v1/claims.csv', '/api/v1/claims', '/api/v1/chart.svg?family=speed', '/']) {
      const plain = await raw(path, 'identity')
      const coded = await raw(path, coding)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(coded.headers['content-encoding']).toBe(coding)
      expect(coded.headers.vary?.toLowerCase()).toContain('accept-encoding')
      expect(coded.body.length).toBeLessThan(plain.body.length / 2)
      if (path !== '/') expect(decode(coded.body).equals(plain.body)).toBe(true)
    }
  })

  test('leaves alone what is compressed already', async () => {
    for (const path of ['/api/v1/claims.parquet', '/api/v1/chart.png'])
      expect((await raw(path, 'br, gzip')).headers['content-encoding']).toBeUndefined()
  })
})

describe('other origins', () => {
  const origin = { origin: 'https://notebook.example' }

  test('may read, with what the headers tell', async () => {
    for (const path of [
      '/api/v1/claims',
      '/api/v1/claims.csv',
      '/api/v1/claims?x=nonsense',
      '/api/v1/nowhere',
    ]) {
      const { headers } = await get(path, origin)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-expose-headers')).toMatch(/link.*claimboard-revision/)
    }
  })

  test('are told so before they ask, and may not write', async () => {
    for (const path of ['/api/v1/claims', '/api/v1/comparisons']) {
      const { status, headers } = await get(
        path,
        {
          ...origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
        'OPTIONS',
      )
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
      expect(headers.get('access-control-allow-headers')).not.toContain('content-type')
    }
    const post = await get('/api/v1/comparisons', { ...origin, 'content-type': 'application/json' }, 'POST')
    expect(post.headers.get('access-control-allow-origin')).toBeNull()
  })

  test('learn the methods of an address', async () => {
    expect((await get('/api/v1/claims', {}, 'OPTIONS')).headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect((await get('/api/v1/comparisons', {}, 'OPTIONS')).headers.get('allow')).toBe('POST, OPTIONS')
  })
})

describe('links', () => {
  test('lead through all pages, each claim once', async () => {
    const ids: string[] = []
    let next: string | null = address('/api/v1/claims?family=speed,memory&sort=year&limit=20')
    let total = 0
    while (next !== null) {
      const answer: Response = await fetch(next)
      const page = await answer.json()
      ids.push(...page.claims.map((claim: { claim_id: string }) => claim.claim_id))
      total = page.total
      next = /<([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null
    }
    expect(ids).toHaveLength(total)
    expect(new Set(ids).size).toBe(total)
  })

  test('of an export name filter, revision, time, and the description of its columns', async () => {
    const { headers } = await get('/api/v1/claims.csv?family=speed&technique=quantization')
    const link = headers.get('link') ?? ''
    const { revision } = await (await get('/healthz')).json()
    expect(headers.get('claimboard-revision')).toBe(revision)
    expect(link).toContain(`<${address('/?family=speed&technique=quantization')}>; rel="alternate"`)
    expect(decodeURIComponent(link)).toMatch(
      new RegExp(`family is speed and technique is quantization; revision ${revision}, exported 20\\d\\d-`),
    )
    const described = /<([^>]+)>; rel="describedby"/.exec(link)?.[1] ?? ''
    const metadata = await (await fetch(described)).json()
    expect(metadata.url).toBe(address('/api/v1/claims.csv?family=speed&technique=quantization'))
    expect(metadata['dc:hasVersion']).toBe(revision)
    const [header] = (await (await fetch(metadata.url)).text()).split('\r\n')
    expect(metadata.tableSchema.columns.map(({ titles }: { titles: string }) => titles).join(',')).toBe(
      header,
    )
  })
})

describe('a request', () => {
  test('has an id in the answer and in the problem, its own where it brings one', async () => {
    const own = await get('/api/v1/claims?x=nonsense', { 'x-request-id': 'trace-4711' })
    expect(own.headers.get('x-request-id')).toBe('trace-4711')
    expect(await own.json()).toMatchObject({ request_id: 'trace-4711' })
    const forged = await get('/api/v1/claims', { 'x-request-id': 'a b{"level":60}' })
    expect(forged.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  })

  test('accepts by the rules of HTTP', async () => {
    const statusOf = async (accept: string) => (await get('/api/v1/claims.csv?limit=1', { accept })).status
    expect(await statusOf('text/*')).toBe(200)
    expect(await statusOf('text/html, */*;q=0.1')).toBe(200)
    expect(await statusOf('text/csv;q=0')).toBe(406)
    expect(await statusOf('application/json')).toBe(406)
  })
})
