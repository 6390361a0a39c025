import type { Browser, Page } from 'playwright-core'
import { chartIsLive } from '../e2e/chart'
import { type Figure, percentile } from './table'

/** A frame at 60 a second, and two of them, with half a millisecond for the clock. */
const ONE_FRAME = 1000 / 60 + 0.5
const TWO_FRAMES = 1000 / 30 + 0.5

/** Times between frames, in ms, while the pointer does something. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number[]> {
  await page.evaluate(() => {
    const watch = {
      times: [] as number[],
      last: performance.now(),
      tick(now: number): void {
        watch.times.push(now - watch.last)
        watch.last = now
        requestAnimationFrame(watch.tick)
      },
    }
    requestAnimationFrame(watch.tick)
    Object.assign(window, { benchFrames: watch.times })
  })
  await act()
  return page.evaluate(() => (window as unknown as { benchFrames: number[] }).benchFrames.slice(2))
}

async function hoverAndBrush(browser: Browser, url: string) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await chartIsLive(page)
  const marks = await page.locator('[data-live="true"] [data-mark]').count()
  const ground = page.locator('[data-zoom-area]').first()
  await ground.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await ground.boundingBox()) ?? { x: 0, y: 0, width: 1, height: 1 }
  const idle = await framesWhile(page, () => page.waitForTimeout(1_000))
  const hover = await framesWhile(page, async () => {
    for (let step = 0; step < 120; step += 1)
      await page.mouse.move(
        x + (width * (step % 40)) / 40,
        y + height * (0.4 + 0.5 * Math.sin(step / 9) ** 2),
      )
  })
  await page.mouse.move(x + 4, y + 4)
  const brush = await framesWhile(page, async () => {
    await page.mouse.move(x + 0.1 * width, y + 0.02 * height)
    await page.mouse.down()
    for (let step = 0; step < 120; step += 1)
      await page.mouse.move(x + width * (0.1 + step / 200), y + height * (0.02 + step / 160))
  })
  await page.mouse.up()
  await page.close()
  return { marks, idle, hover, brush }
}

/** How long frames last at rest, while the pointer goes over marks, and while it marks a part. */
export async function framesOf(browser: Browser, url: string): Promise<Figure[]> {
  const { marks, idle, hover, brush } = await hoverAndBrush(browser, url)
  const figure = (what: string, times: readonly number[], share: number, most: number): Figure => ({
    what: `frame ${what}, ${share === 50 ? 'median' : `${share} %`}`,
    value: percentile(times, share),
    unit: 'ms',
    limit: { most },
  })
  return [
    figure(`at rest, ${marks} marks`, idle, 50, ONE_FRAME),
    figure('while hovering', hover, 50, ONE_FRAME),
    figure('while hovering', hover, 95, TWO_FRAMES),
    figure('while brushing', brush, 50, ONE_FRAME),
    figure('while brushing', brush, 95, TWO_FRAMES),
  ]
}
