import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import { paperSlug } from '@/lib/ingest/identity'
import { BROWSER_FLAGS } from '@/lib/setup/browser.mjs'
import { asStored, HOSTILE_STRINGS, hostilePapers } from '@/tests/fixtures/hostile-strings'
import { type OwnServer, ownServer } from './own-server'

let server: OwnServer
let browser: Browser
let page: Page
/** What the browser complains of, be it a refused script or an error. */
const complaints: string[] = []

beforeAll(async () => {
  server = await ownServer()
  const listing = path.join(path.dirname(server.file), 'hostile.jsonl')
  writeFileSync(listing, hostilePapers())
  server.claimboard('import', listing, '--publish')
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: BROWSER_FLAGS })
  page = await browser.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => complaints.push(`dialog ${dialog.message()}`))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const address = (place: string): string => `${server.origin}${place}`
const titleOf = ({ name, text }: { name: string; text: string }): string =>
  asStored(
    `${text} Paper ${HOSTILE_STRINGS.findIndex((each) => each.name === name)} with ${name} in its title`,
  )
const isUnharmed = async () => {
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  expect(complaints.splice(0)).toEqual([])
}
const idsOf = async (slug: string): Promise<string[]> => {
  const { claims } = await (await fetch(address(`/api/v1/papers/${slug}`))).json()
  return claims.map((claim: { claim_id: string }) => claim.claim_id)
}
const pin = async (claims: readonly string[], title: string): Promise<string> => {
  const answer = await fetch(address('/api/v1/comparisons'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ claims, title }),
  })
  return (await answer.json()).slug
}

describe('hostile text in a real browser', () => {
  test.each(HOSTILE_STRINGS)('is shown as text on every page: $name', async (hostile) => {
    const slug = paperSlug(titleOf(hostile))
    await page.goto(address(`/papers/${slug}`))
    expect(asStored((await page.getByRole('heading', { level: 1 }).textContent()) ?? '')).toBe(
      titleOf(hostile),
    )
    await isUnharmed()

    const [id = ''] = await idsOf(slug)
    await page.goto(address(`/claims/${id}`))
    expect(await page.getByRole('main').textContent()).toContain(titleOf(hostile))
    await isUnharmed()

    const pinned = await pin([id], hostile.text)
    for (const place of [`/c/${pinned}`, `/embed/c/${pinned}`]) {
      await page.goto(address(place))
      await page.getByRole('heading', { level: 1 }).waitFor()
      await isUnharmed()
    }
    const query = new URLSearchParams({
      q: hostile.text,
      task: hostile.text,
      family: hostile.text,
      x: hostile.text,
    })
    await page.goto(address(`/?${query}`))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isUnharmed()
  })

  test('runs nothing on the list of papers, the chart and its pictures', async () => {
    for (const place of ['/papers', '/', '/?sort=paper&limit=200', '/embed', '/?view=ranking']) {
      await page.goto(address(place))
      await page.waitForLoadState('networkidle')
      await isUnharmed()
    }
    const text = await (await fetch(address('/api/v1/chart.svg?q=nastynet'))).text()
    const faults = await page.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
      const all = [...document.querySelectorAll('*')]
      return all.filter(
        (element) =>
          ['script', 'parsererror', 'foreignObject'].includes(element.tagName) ||
          element.getAttributeNames().some((name) => name.startsWith('on')),
      ).length
    }, text)
    expect(faults).toBe(0)
  })

  test('opened by itself, a picture may run nothing even if it held a script', async () => {
    const answer = await fetch(address('/api/v1/chart.svg'))
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*;sandbox$/)
  })
})

describe('frames', () => {
  /** A page of another site, with one of ours in a frame. */
  let site: Server
  beforeAll(async () => {
    site = createServer(({ url = '' }, response) => {
      const place = decodeURIComponent(url.slice(1))
      response.writeHead(200, { 'content-type': 'text/html' })
      response.end(`<title>Site</title><iframe src="${address(place)}" width="900" height="700"></iframe>`)
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
  })
  afterAll(() => {
    site.close()
  })
  const frame = async (place: string) => {
    const { port } = site.address() as AddressInfo
    await page.goto(`http://127.0.0.1:${port}/${encodeURIComponent(place)}`)
    return page.frameLocator('iframe')
  }

  test('of other sites may hold the chart and a comparison', async () => {
    const { claims } = await (await fetch(address('/api/v1/claims?limit=2'))).json()
    const slug = await pin(
      claims.map((claim: { claim_id: string }) => claim.claim_id),
      'Framed',
    )
    for (const place of ['/embed', `/embed/c/${slug}`]) {
      await (await frame(place)).locator('main').waitFor()
      // A page without an address, as a saved file or a notebook's cell.
      await page.goto('about:blank')
      await page.setContent(`<iframe src="${address(place)}" width="900" height="700"></iframe>`)
      await page.frameLocator('iframe').locator('main').waitFor()
    }
    expect(complaints.splice(0)).toEqual([])
  })

  test.each(['/', '/papers', '/compare', '/api/v1/chart.svg'])('may not hold %s', async (place) => {
    expect(await (await frame(place)).locator('main, svg[viewBox]').count()).toBe(0)
    expect(complaints.splice(0).join()).toMatch(/frame-ancestors|X-Frame-Options/)
  })
})

test('a script that found its way into a page would be refused', async () => {
  await page.route(address('/docs'), async (route) => {
    const response = await route.fetch()
    const planted = '<script>window.pwned = 12</script><img src="x" onerror="window.pwned = 13"></main>'
    await route.fulfill({ response, body: (await response.text()).replace('</main>', planted) })
  })
  await page.goto(address('/docs'))
  await page.waitForLoadState('networkidle')
  expect(await page.evaluate(() => Reflect.get(window, 'pwned'))).toBeUndefined()
  const refused = complaints.splice(0).join('\n')
  expect(refused).toMatch(/inline script/)
  expect(refused).toMatch(/inline event handler/)
})
