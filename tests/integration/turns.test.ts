import { once } from 'node:events'
import { createServer, get, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { turns } from '@/lib/server/turns.mjs'

let server: Server
let port: number
/** What was begun, in its order. */
let begun: string[]
/** Ends the work on an address. */
let finish: Map<string, () => void>

beforeEach(async () => {
  begun = []
  finish = new Map()
  const inTurn = turns()
  server = createServer((request, response) => {
    const { url = '' } = request
    inTurn(request, response, () => {
      begun.push(url)
      if (url === '/slow-to-read') response.write('the first part')
      else finish.set(url, () => response.end(url))
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const ask = (path: string) =>
  get({ port, path, host: '127.0.0.1', agent: false }).on('error', () => undefined)

/** Until something was begun; what must not begin has had its time then. */
async function untilBegun(path: string): Promise<void> {
  for (let waited = 0; !begun.includes(path); waited++) {
    if (waited > 400) throw new Error(`${path} was not begun; begun: ${begun.join(' ')}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function asked(path: string) {
  const sent = ask(path)
  await once(sent, 'socket')
  await new Promise((resolve) => setTimeout(resolve, 30))
  return sent
}

test('requests are worked on one after another, in the order of their arrival', async () => {
  const answers = []
  for (const path of ['/a', '/b', '/c']) answers.push(once(await asked(path), 'response'))
  await untilBegun('/a')
  expect(begun).toEqual(['/a'])
  finish.get('/a')?.()
  await untilBegun('/b')
  expect(begun).toEqual(['/a', '/b'])
  finish.get('/b')?.()
  await untilBegun('/c')
  finish.get('/c')?.()
  const statuses = (await Promise.all(answers)).map(([answer]: IncomingMessage[]) => answer?.statusCode)
  expect(statuses).toEqual([200, 200, 200])
})

test.each(['/healthz', '/metrics', '/_next/static/chunks/a.js', '/healthz?verbose'])(
  '%s is answered while others wait',
  async (path) => {
    await asked('/a')
    await asked('/b')
    await asked(path)
    await untilBegun(path)
    expect(begun).toEqual(['/a', path])
  },
)

test('what is written does not wait, since its body may come slowly', async () => {
  await asked('/a')
  const written = request({ port, path: '/written', host: '127.0.0.1', method: 'POST', agent: false })
  written.on('error', () => undefined)
  written.write('{')
  await untilBegun('/written')
  expect(begun).toEqual(['/a', '/written'])
})

test('a slow reader keeps nobody waiting', async () => {
  await asked('/slow-to-read')
  await asked('/next')
  await untilBegun('/next')
  expect(begun).toEqual(['/slow-to-read', '/next'])
})

test('who has gone away is passed over, before his turn and in it', async () => {
  const first = await asked('/a')
  const second = await asked('/gone')
  await asked('/c')
  second.destroy()
  await new Promise((resolve) => setTimeout(resolve, 50))
  first.destroy()
  await untilBegun('/c')
  expect(begun).toEqual(['/a', '/c'])
})

test('work that never answers gives its turn away', async () => {
  await asked('/stuck')
  await asked('/next')
  await new Promise((resolve) => setTimeout(resolve, 4000))
  await untilBegun('/next')
  expect(begun).toEqual(['/stuck', '/next'])
})
