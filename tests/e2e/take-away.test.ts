import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { address, openPage } from './browser'
import { chartIsLive } from './chart'

const browser = openPage()
const fetchText = async (path: string) => (await fetch(address(path))).text()
const fetchBytes = async (path: string) => Buffer.from(await (await fetch(address(path))).arrayBuffer())

/** Width and height of a PNG, from its first chunk. */
const pngSize = (file: Buffer) => {
  expect(file.subarray(1, 4).toString()).toBe('PNG')
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) }
}

const idsIn = (ids: readonly (string | null)[]) => [...new Set(ids)].sort()

describe('the chart as a file', () => {
  test('the SVG parses, and holds every mark of the page, with title, filter, source and link', async () => {
    await browser.page.goto(address('/?family=speed,memory'))
    await chartIsLive(browser.page)
    const onPage = await browser.page
      .locator('[data-live="true"] [data-mark]')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-mark')))
    const svg = await fetchText('/api/v1/chart.svg?family=speed,memory')
    const file = await browser.page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'image/svg+xml')
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        marks: [...document.querySelectorAll('[data-mark]')].map((mark) => mark.getAttribute('data-mark')),
        words: document.documentElement.textContent ?? '',
      }
    }, svg)
    expect(file.error).toBeNull()
    expect(idsIn(file.marks)).toEqual(idsIn(onPage))
    for (const words of [
      'Improvement',
      'family is speed or memory',
      'dataset revision',
      '/?family=speed,memory',
    ])
      expect(file.words).toContain(words)
  })

  test.each(['scale', 'results', 'ranking', 'heat', 'timeline'])(
    'the picture of the view %s is a PNG of twice the drawing’s size',
    async (view) => {
      const [svg, png] = await Promise.all([
        fetchText(`/api/v1/chart.svg?view=${view}`),
        fetchBytes(`/api/v1/chart.png?view=${view}`),
      ])
      const [, width, height] = /<svg[^>]* width="(\d+)" height="([\d.]+)"/.exec(svg) ?? []
      const size = pngSize(png)
      expect(size.width).toBe(2 * Number(width))
      expect(Math.abs(size.height - 2 * Number(height))).toBeLessThanOrEqual(1)
      expect(png.length).toBeGreaterThan(20_000)
    },
  )

  test('the CSV has the marks of the chart as the interface gives them', async () => {
    const { marks, unscaled, quality } = (await (
      await fetch(address('/api/v1/chart?phase=inference'))
    ).json()) as {
      marks: { id: string; y: number }[]
      unscaled: { id: string; y: number }[]
      quality: { marks: { id: string; y: number }[]; unscaled: { id: string; y: number }[] } | null
    }
    const all = [...marks, ...unscaled, ...(quality?.marks ?? []), ...(quality?.unscaled ?? [])]
    const rows: Record<string, string>[] = parse(await fetchBytes('/api/v1/chart.csv?phase=inference'), {
      columns: true,
    })
    expect(rows.map(({ claim_id, y }) => [claim_id, Number(y)])).toEqual(all.map(({ id, y }) => [id, y]))
  })

  test('the menu offers them for what is on screen, under telling names', async () => {
    await browser.page.goto(address('/?family=memory'))
    await browser.page.getByText('Take it away').click()
    const [download] = await Promise.all([
      browser.page.waitForEvent('download'),
      browser.page.getByRole('link', { name: 'Picture, SVG' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^claimboard-chart-\d+-[0-9a-f]{8}\.svg$/)
    expect(await readFile(await download.path(), 'utf8')).toBe(
      await fetchText('/api/v1/chart.svg?family=memory'),
    )
    const frame = await browser.page.getByLabel('Frame for another page').inputValue()
    expect(frame).toContain(`src="${address('/embed?family=memory')}"`)
  })
})

describe('the rows as other files', () => {
  test('BibTeX of what the filter shows, under a telling name', async () => {
    await browser.page.goto(address('/?family=memory'))
    await browser.page.getByText('Other files', { exact: true }).click()
    const [download] = await Promise.all([
      browser.page.waitForEvent('download'),
      browser.page.getByRole('link', { name: 'BibTeX of the papers' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.bib$/)
    expect(await readFile(await download.path(), 'utf8')).toContain('eprint')
  })
})

describe('the chart in another page', () => {
  test('the frame has the chart and the way to where it can be changed, and no header', async () => {
    await browser.page.setContent(
      `<iframe src="${address('/embed?family=throughput')}" width="900" height="700"></iframe>`,
    )
    const frame = browser.page.frameLocator('iframe')
    await frame.locator('[data-mark]').first().waitFor()
    expect(await frame.getByRole('banner').count()).toBe(0)
    expect(await frame.getByRole('link', { name: 'Open in Claimboard' }).getAttribute('href')).toBe(
      '/?family=throughput',
    )
  })
})

describe('a pinned comparison', () => {
  const pin = async () => {
    const { claims } = await (await fetch(address('/api/v1/claims?family=speed&limit=3'))).json()
    const answer = await fetch(address('/api/v1/comparisons'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        claims: claims.map((claim: { claim_id: string }) => claim.claim_id),
        title: 'Three speedups',
      }),
    })
    return (await answer.json()) as { slug: string }
  }

  test('has a picture for social media, of the size that they ask for', async () => {
    const { slug } = await pin()
    await browser.page.goto(address(`/c/${slug}`))
    const href = await browser.page.locator('meta[property="og:image"]').getAttribute('content')
    expect(pngSize(await fetchBytes(new URL(href ?? '').pathname))).toEqual({ width: 1200, height: 630 })
  })

  test('can be framed', async () => {
    const { slug } = await pin()
    await browser.page.setContent(
      `<iframe src="${address(`/embed/c/${slug}`)}" width="900" height="600"></iframe>`,
    )
    await browser.page.frameLocator('iframe').getByText('Three speedups').first().waitFor()
  })
})

describe('on paper', () => {
  test('there are claims and chart, and no controls', async () => {
    await browser.page.goto(address('/?family=speed'))
    await browser.page.emulateMedia({ media: 'print' })
    expect(await browser.page.getByRole('banner').isVisible()).toBe(false)
    expect(await browser.page.getByRole('searchbox').isVisible()).toBe(false)
    expect(await browser.page.getByRole('table').isVisible()).toBe(true)
    expect(await browser.page.locator('[data-mark]').first().isVisible()).toBe(true)
  })
})
