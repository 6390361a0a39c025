import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { COLUMNS } from '@/lib/export/columns'
import { address } from './browser'

const get = (path: string, init?: RequestInit) => fetch(address(path), init)
const post = (body: unknown, type = 'application/json') =>
  get('/api/v1/comparisons', {
    method: 'POST',
    headers: { 'content-type': type },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

describe('reading claims over HTTP', () => {
  test('gives pages that lead to each other', async () => {
    const first = await (await get('/api/v1/claims?family=speed&limit=5')).json()
    const second = await (await get(`/api/v1/claims?family=speed&limit=5&cursor=${first.next_cursor}`)).json()
    expect(first.claims).toHaveLength(5)
    expect(second.claims[0].claim_id).not.toBe(first.claims[4].claim_id)
    expect(second.total).toBe(first.total)
    expect(first.claims[0].url).toBe(address(`/claims/${first.claims[0].claim_id}`))
  })

  test('streams the CSV under a telling name, in the contract’s columns', async () => {
    const answer = await get('/api/v1/claims.csv?family=memory&sort=-improvement')
    expect(answer.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="claimboard-claims-family-memory-sort-improvement-\d+-[0-9a-f]{8}\.csv"$/,
    )
    const rows: Record<string, string>[] = parse(await answer.text(), { columns: true })
    expect(Object.keys(rows[0] ?? {})).toEqual(COLUMNS.map(({ header }) => header))
    expect(rows.every(({ family }) => family === 'memory')).toBe(true)
    const { total } = await (await get('/api/v1/claims?family=memory')).json()
    expect(rows).toHaveLength(total)
  })

  test('gives one claim with its audit, one paper with its claims, facets, a chart and devices', async () => {
    const { claims } = await (await get('/api/v1/claims?limit=1&audit=consistent')).json()
    const [{ claim_id: id, paper }] = claims
    const one = await (await get(`/api/v1/claims/${id}`)).json()
    expect(one.audit_findings[0].sentence).toMatch(/\d/)
    const whole = await (await get(`/api/v1/papers/${paper.slug}`)).json()
    expect(whole.claims.map((claim: { claim_id: string }) => claim.claim_id)).toContain(id)
    // Other tests import papers into the same database meanwhile.
    expect((await (await get('/api/v1/papers')).json()).papers.length).toBeGreaterThanOrEqual(159)
    expect((await (await get('/api/v1/facets?family=speed')).json()).facets[0].key).toBe('family')
    expect((await (await get('/api/v1/chart?family=speed')).json()).marks.length).toBeGreaterThan(0)
    expect((await (await get('/api/v1/devices')).json()).devices.length).toBeGreaterThan(5)
  })

  test.each([
    ['/icon.svg', 'image/svg+xml'],
    ['/favicon.ico', 'image/x-icon'],
  ])('has an icon at %s, where browsers ask for one unbidden', async (path, type) => {
    const answer = await get(path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    await answer.body?.cancel()
  })

  test('tells its health and the dataset’s revision', async () => {
    const health = await (await get('/healthz')).json()
    expect(health).toEqual({ status: 'ok', revision: expect.stringMatching(/^\d+-[0-9a-f]{8}$/) })
  })
})

describe('what is wrong is said as a problem', () => {
  test.each([
    ['/api/v1/claims?family=fastness', 400, 'invalid_query', 'fastness'],
    ['/api/v1/claims?famly=speed', 400, 'invalid_query', 'famly'],
    ['/api/v1/claims?params_min=-7B', 400, 'invalid_query', '-7B'],
    ['/api/v1/claims?cursor=nonsense', 400, 'invalid_query', 'cursor'],
    ['/api/v1/claims.csv?limit=many', 400, 'invalid_query', 'many'],
    ['/api/v1/chart?year_min=soon', 400, 'invalid_query', 'soon'],
    ['/api/v1/claims/cunknown', 404, 'not_found', 'cunknown'],
    ['/api/v1/claims/%2e%2e%2f%2e%2e%2fetc', 404, 'not_found', ''],
    ['/api/v1/papers/no-such-paper', 404, 'not_found', 'no-such-paper'],
    ['/api/v1/comparisons/nothing', 404, 'not_found', 'nothing'],
    ['/api/v1/comparisons/nothing.csv', 404, 'not_found', 'nothing'],
    ['/api/v1/nowhere', 404, 'not_found', '/api/v1/nowhere'],
  ])('%s', async (path, status, code, words) => {
    const answer = await get(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const text = await answer.text()
    expect(JSON.parse(text)).toMatchObject({ status, code, detail: expect.stringContaining(words) })
    expect(text).not.toMatch(/\bat .*\.(ts|js):\d+|node_modules/)
  })

  test.each([
    ['no JSON', '{', 'application/json', 422, 'invalid_body'],
    ['no claims', { claims: [] }, 'application/json', 422, 'invalid_body'],
    [
      'thirteen claims',
      { claims: Array.from({ length: 13 }, (_, index) => `c${index}`) },
      'application/json',
      422,
      'invalid_body',
    ],
    ['an unknown claim', { claims: ['cunknown'] }, 'application/json', 422, 'invalid_body'],
    [
      'a field that is not asked for',
      { claims: ['c1'], admin: true },
      'application/json',
      422,
      'invalid_body',
    ],
    [
      'a title of 10,000 characters',
      { claims: ['c1'], title: 'x'.repeat(10_000) },
      'application/json',
      422,
      'invalid_body',
    ],
    ['a body of 50 MB', `{"claims":["${'c'.repeat(50_000_000)}"]}`, 'application/json', 413, 'too_large'],
    ['a form', 'claims=c1', 'application/x-www-form-urlencoded', 415, 'unsupported_media_type'],
  ])('pinning %s', async (_name, body, type, status, code) => {
    const answer = await post(body, type)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ status, code })
  })
})

describe('pinning a comparison over HTTP', () => {
  test('creates it once, finds it again, and gives it back as JSON and CSV', async () => {
    const { claims } = await (await get('/api/v1/claims?limit=3')).json()
    const body = {
      claims: claims.map((claim: { claim_id: string }) => claim.claim_id),
      title: 'Three of them',
    }
    const [first, second] = [await post(body), await post(body)]
    expect([first.status, second.status]).toEqual([201, 200])
    const { slug, url } = await first.json()
    expect(await second.json()).toEqual({ slug, url })
    expect(url).toBe(address(`/c/${slug}`))

    const pinned = await (await get(`/api/v1/comparisons/${slug}`)).json()
    expect(['comparable', 'caution', 'not_comparable']).toContain(pinned.comparability.verdict)
    expect(pinned).toMatchObject({ slug, title: 'Three of them', claims, changes_since: [] })
    const rows: Record<string, string>[] = parse(
      await (await get(`/api/v1/comparisons/${slug}.csv`)).text(),
      { columns: true },
    )
    expect(rows.map((row) => row.claim_id)).toEqual(body.claims)
  })
})
