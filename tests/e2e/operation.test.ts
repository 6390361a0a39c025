import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, test } from '@jest/globals'
import { startServer } from '@/lib/setup/server.mjs'
import { connect as open } from '@/lib/store/connection'
import { address } from './browser'
import { freePort } from './free-port.mjs'
import { type OwnServer, ownServer } from './own-server'

let servers: OwnServer[] = []
const start = async (environment: Record<string, string> = {}) => {
  const server = await ownServer(environment)
  servers.push(server)
  return server
}
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()))
  servers = []
})

const someIds = async (origin: string): Promise<string[]> => {
  const { claims } = await (await fetch(`${origin}/api/v1/claims?limit=2`)).json()
  return claims.map((claim: { claim_id: string }) => claim.claim_id)
}
const pin = (
  origin: string,
  claims: readonly string[],
  title: string,
  headers: Record<string, string> = {},
) =>
  fetch(`${origin}/api/v1/comparisons`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ claims, title }),
  })

describe('limits', () => {
  test('hold back who pins or exports too often, with a problem and when to try again; reading stays free', async () => {
    const { origin } = await start({ RATE_LIMIT_WRITES: '3', RATE_LIMIT_EXPORTS: '4' })
    const claims = await someIds(origin)
    const pinned = []
    for (let index = 0; index < 4; index += 1) pinned.push(await pin(origin, claims, `Title ${index}`))
    expect(pinned.map(({ status }) => status)).toEqual([201, 201, 201, 429])
    const refusal = pinned[3]
    expect(refusal?.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(Number(refusal?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refusal?.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(await refusal?.json()).toMatchObject({
      status: 429,
      code: 'rate_limited',
      detail: expect.stringMatching(/3 times a minute; try again in \d+ s/),
    })

    // All whole files count together, whichever the route.
    const files = ['claims.csv', 'claims.jsonl', 'chart.png', 'claims.csv', 'claims.jsonl']
    const statuses = []
    for (const file of files) {
      const answer = await fetch(`${origin}/api/v1/${file}`)
      statuses.push(answer.status)
      await answer.arrayBuffer()
    }
    expect(statuses).toEqual([200, 200, 200, 200, 429])
    expect((await fetch(`${origin}/api/v1/claims`)).status).toBe(200)
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain(
      'claimboard_rate_limited_total{limit="writes"} 1',
    )
  })

  test('count by the address of the connection, whatever a sender claims to be', async () => {
    const { origin } = await start({ RATE_LIMIT_WRITES: '1' })
    const claims = await someIds(origin)
    const statuses = []
    for (const address of ['192.0.2.1', '192.0.2.2'])
      statuses.push((await pin(origin, claims, address, { 'x-forwarded-for': address })).status)
    expect(statuses).toEqual([201, 429])
  })

  test('behind a proxy of our own count by the client that it names', async () => {
    const { origin } = await start({ RATE_LIMIT_WRITES: '1', TRUST_PROXY: '1' })
    const claims = await someIds(origin)
    const senders = [
      '192.0.2.1',
      '192.0.2.2',
      '192.0.2.2',
      '6.6.6.6, 192.0.2.1',
      '2001:db8:1:2::1',
      '2001:db8:1:2::2',
    ]
    const statuses = []
    for (const [index, sender] of senders.entries())
      statuses.push((await pin(origin, claims, `${index}`, { 'x-forwarded-for': sender })).status)
    expect(statuses).toEqual([201, 201, 429, 429, 201, 429])
    const secure = await fetch(origin, {
      headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1' },
    })
    expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/)
  })
})

describe('logs', () => {
  test('are a JSON line a request, with its route, status and time, and a failing one with its cause', async () => {
    const { origin, log } = await start()
    const page = await fetch(`${origin}/papers`, { headers: { 'x-request-id': 'caller-chose-this' } })
    await page.text()
    await fetch(`${origin}/api/v1/claims?family=fastness`, { headers: { 'x-request-id': 'forged\\u0022id' } })
    await fetch(`${origin}/healthz`)
    await sleep(100)
    const requests = log().filter(({ method }) => method !== undefined)
    expect(requests).toMatchObject([
      {
        level: 30,
        requestId: 'caller-chose-this',
        method: 'GET',
        url: '/papers',
        status: 200,
        client: '127.0.0.1',
      },
      { level: 30, url: '/api/v1/claims?family=fastness', status: 400, ms: expect.any(Number) },
    ])
    expect(requests[1]?.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })
})

describe('metrics', () => {
  test('count and time requests by route, beside the process and the dataset’s revision', async () => {
    const { origin } = await start()
    const [id] = await someIds(origin)
    for (const path of [`/claims/${id}`, '/claims/cnothing', '/nowhere', '/api/v1/papers/none'])
      await fetch(`${origin}${path}`)
    const { revision } = await (await fetch(`${origin}/healthz`)).json()
    const answer = await fetch(`${origin}/metrics`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    const text = await answer.text()
    const count = (labels: string) => `http_request_duration_seconds_count{${labels}} 1`
    expect(text).toContain(count('method="GET",route="/claims/[id]",status="200"'))
    expect(text).toContain(count('method="GET",route="/claims/[id]",status="404"'))
    expect(text).toContain(count('method="GET",route="unknown",status="404"'))
    expect(text).toContain(count('method="GET",route="/api/v1/papers/[slug]",status="404"'))
    expect(text).toContain(`claimboard_dataset_info{revision="${revision}"} 1`)
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    // Every sample is a name, labels and a number.
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(
      samples.filter((line) => !/^[a-z_:][\w:]*(?:\{.*\})? (?:[\d.e+-]+|NaN|\+Inf)$/i.test(line)),
    ).toEqual([])
  })
})

describe('the end', () => {
  test('a signal lets what is running finish, refuses what is new, and closes the database', async () => {
    const { origin, child, file, log } = await start()
    const body = JSON.stringify({ claims: await someIds(origin), title: 'Pinned at the last moment' })
    // A sender that takes its time: half of the request is there when the signal comes.
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    let answer = ''
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      answer += chunk
    })
    const head = `POST /api/v1/comparisons HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
    socket.write(head + body.slice(0, 10))
    await sleep(300)
    child.kill('SIGTERM')
    await sleep(300)
    expect(child.exitCode).toBeNull()
    await expect(fetch(`${origin}/healthz`)).rejects.toThrow()

    socket.write(body.slice(10))
    const [status] = await once(child, 'exit')
    expect(status).toBe(0)
    expect(answer).toMatch(/^HTTP\/1\.1 201 /)
    expect(answer).toMatch(/^connection: close/im)
    const slug = /"slug":"(\w+)"/.exec(answer)?.[1] ?? ''
    expect(existsSync(`${file}-wal`)).toBe(false)
    const database = await open(file)
    expect((await database.comparison.findUnique({ where: { slug } }))?.title).toBe(
      'Pinned at the last moment',
    )
    await database.$disconnect()
    expect(log().map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^stopping/), 'request completed', 'stopped']),
    )
  })

  test('one that never ends is cut off after the time that is set', async () => {
    const { origin, child } = await start({ SHUTDOWN_SECONDS: '1' })
    const { hostname, port } = new URL(origin)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    socket.on('error', () => undefined)
    socket.write(
      'POST /api/v1/comparisons HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{',
    )
    await sleep(200)
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(0)
    socket.destroy()
  })
})

describe('the environment', () => {
  test.each([
    ['LOG_LEVEL', 'loud', /LOG_LEVEL is “loud”/],
    ['RATE_LIMIT_WRITES', '-1', /RATE_LIMIT_WRITES is “-1”: must be a whole number from 0/],
    ['TRUST_PROXY', 'yes', /TRUST_PROXY is “yes”/],
    ['PUBLIC_URL', 'claims.example', /PUBLIC_URL is “claims.example”/],
  ])('%s that is %s is refused at the start', async (name, value, words) => {
    const attempt = startServer({
      host: '127.0.0.1',
      port: await freePort(),
      env: { [name]: value },
      logFile: '/dev/null',
    })
    await expect(attempt).rejects.toThrow(words)
  })
})

test('a body that is too large is refused while it arrives, on pages too', async () => {
  const huge = 'x'.repeat(3_000_000)
  const answer = await fetch(address('/api/v1/comparisons'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: huge,
  })
  expect(answer.status).toBe(413)
  const page = await fetch(address('/papers'), { method: 'POST', body: huge })
  expect(page.status).toBeLessThan(500)
  await page.text()
})
