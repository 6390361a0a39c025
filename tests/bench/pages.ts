import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { BROWSER_FLAGS, findBrowser } from '@/lib/setup/browser.mjs'
import { startServer } from '@/lib/setup/server.mjs'
import { ensureBuilt, ensureClient } from '@/lib/setup/steps.mjs'
import { connect } from '@/lib/store/connection'
import { freePort } from '@/tests/e2e/free-port.mjs'
import { addCrowd } from '@/tests/factories/crowd'
import { chartIsLive } from '../e2e/chart'
import { framesOf } from './frames'
import { type Figure, percentile } from './table'

const DATABASE = path.resolve('var/bench/pages.db')
/** With the shipped claims, about as many marks as a chart draws one by one. */
const CROWD = 2_350
const VISITS = 5

type Vitals = { readonly lcp: number; readonly cls: number; readonly scriptBytes: number }

declare global {
  interface Window {
    benchVitals: { lcp: number; cls: number }
  }
}

/** One first visit with an empty cache: largest paint, shift, and the compressed scripts until the chart is live. */
async function visit(browser: Browser, url: string, width: number): Promise<Vitals> {
  const context = await browser.newContext({ viewport: { width, height: width > 600 ? 900 : 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const scripts = new Set<string>()
  let scriptBytes = 0
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength
  })
  await page.addInitScript(() => {
    window.benchVitals = { lcp: 0, cls: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.benchVitals.lcp = entry.startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & {
          value: number
          hadRecentInput: boolean
        }
        if (!hadRecentInput) window.benchVitals.cls += value
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(url)
  await chartIsLive(page)
  await page.waitForLoadState('networkidle')
  const vitals = await page.evaluate(() => window.benchVitals)
  await context.close()
  return { ...vitals, scriptBytes }
}

/** From the click on a family to the frame with the other chart and rows, in ms. */
async function filterLatency(page: Page, url: string): Promise<number[]> {
  const times: number[] = []
  for (const family of ['Speed', 'Memory', 'Parameters', 'Compute', 'Speed', 'Memory', 'Parameters']) {
    await page.goto(url)
    await chartIsLive(page)
    await page.waitForLoadState('networkidle')
    times.push(
      await page.evaluate(async (name) => {
        const heading = document.querySelector('h1')
        const link = [...document.querySelectorAll<HTMLAnchorElement>('aside a, #filters a')].find((each) =>
          each.textContent?.startsWith(name),
        )
        if (heading === null || link === undefined) throw new Error(`There is no filter ${name}`)
        const start = performance.now()
        link.click()
        await new Promise<void>((resolve) => {
          new MutationObserver((_, observer) => {
            observer.disconnect()
            requestAnimationFrame(() => setTimeout(resolve))
          }).observe(heading, { characterData: true, childList: true, subtree: true })
        })
        return performance.now() - start
      }, family),
    )
  }
  return times
}

/** What a visitor waits for, measured in Chromium on the built application, beside the limits that it shall keep. */
export async function benchPages(): Promise<Figure[]> {
  await ensureClient()
  await ensureBuilt()
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${DATABASE}${suffix}`, { force: true })
  const env = { DATABASE_URL: `file:${DATABASE}` }
  execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', 'prepare'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const server = await startServer({
    host: '127.0.0.1',
    port,
    env,
    logFile: path.resolve('var/bench/pages.log'),
  })
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: BROWSER_FLAGS })
  const figures: Figure[] = []
  try {
    for (const width of [1440, 390]) {
      const visits: Vitals[] = []
      for (let count = 0; count < VISITS; count += 1) visits.push(await visit(browser, `${origin}/`, width))
      figures.push(
        {
          what: `largest paint of /, ${width} px`,
          value: percentile(
            visits.map(({ lcp }) => lcp),
            50,
          ),
          unit: 'ms',
          limit: { most: 1_200 },
        },
        {
          what: `layout shift of /, ${width} px`,
          value: Math.max(...visits.map(({ cls }) => cls)),
          unit: '',
          limit: { most: 0.02 },
        },
      )
      if (width === 1440)
        figures.push({
          what: 'scripts of / until live, compressed',
          value:
            percentile(
              visits.map(({ scriptBytes }) => scriptBytes),
              50,
            ) / 1024,
          unit: 'KB',
          limit: { most: 300 },
        })
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    const latency = await filterLatency(page, `${origin}/`)
    await page.close()
    figures.push({
      what: 'change of a filter, median',
      value: percentile(latency, 50),
      unit: 'ms',
      limit: { most: 200 },
    })

    const database = await connect(DATABASE)
    await addCrowd(database, CROWD)
    await database.$disconnect()
    figures.push(...(await framesOf(browser, `${origin}/`)))
  } finally {
    await browser.close()
    server.kill()
  }
  return figures
}
