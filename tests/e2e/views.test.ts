import { describe, expect, test } from '@jest/globals'
import { address, openPage } from './browser'
import { chartIsLive } from './chart'

const browser = openPage()
const open = async (path: string) => {
  await browser.page.goto(address(path))
  await chartIsLive(browser.page)
}
const marks = () => browser.page.locator('[data-live="true"] [data-mark]')
const tab = (name: string) =>
  browser.page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name })

describe('each view of a filter', () => {
  test('by scale: families in the legend, and one of them alone by a click', async () => {
    await open('/')
    const before = await marks().count()
    await browser.page
      .getByRole('list', { name: 'Color: family' })
      .getByRole('link', { name: 'Memory' })
      .click()
    await browser.page.waitForURL(/family=memory/)
    await browser.page.getByRole('heading', { level: 1, name: / of \d+ claims/ }).waitFor()
    expect(await marks().count()).toBeLessThan(before)
    expect(await marks().count()).toBeGreaterThan(3)
  })

  test('results: one metric, in its own unit, and its claims on the chart alone', async () => {
    await open('/')
    await tab('Results by scale').click()
    await browser.page.waitForURL(/view=results/)
    await browser.page.getByText(/↑ throughput \(log\)/).waitFor()
    expect(await browser.page.getByText('20 PFLOP/s').count()).toBeGreaterThan(0)
  })

  test('ranking: the best of a family first, each a link to its claim', async () => {
    await browser.page.goto(address('/?view=ranking&family=speed'))
    const figure = browser.page.getByRole('figure')
    const names = await figure.getByRole('listitem').getByRole('link').allTextContents()
    expect(names[0]).toBe('Mamba-2-Hybrid')
    await figure.getByRole('link', { name: 'Mamba-2-Hybrid' }).click()
    await browser.page.getByRole('heading', { level: 1, name: /^Mamba-2-Hybrid/ }).waitFor()
  })

  test('technique by family: a cell leads to exactly the claims that it counts', async () => {
    await browser.page.goto(address('/?view=heat'))
    const cell = browser.page.getByRole('link', { name: /, latency: \d+ claims?, / }).first()
    const count = await cell.getByRole('strong').textContent()
    await cell.click()
    await browser.page.waitForURL(/technique=.*family=|family=.*technique=/)
    await browser.page.getByRole('heading', { level: 1, name: new RegExp(`^${count} of`) }).waitFor()
  })

  test('years: a year leads to exactly the claims that it counts', async () => {
    await browser.page.goto(address('/?view=timeline'))
    const row = browser.page
      .getByRole('row')
      .filter({ has: browser.page.getByRole('link', { name: '2022' }) })
    const count = await row.getByRole('cell').first().textContent()
    await row.getByRole('link', { name: '2022' }).click()
    await browser.page.waitForURL(/year_min=2022/)
    await browser.page.getByRole('heading', { level: 1, name: new RegExp(`^${count} of`) }).waitFor()
  })
})

describe('a part of the chart', () => {
  const ground = () => browser.page.locator('[data-zoom-area]').first()
  const box = async () => (await ground().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  test('is marked with a drag, stays in the link, and Whole chart goes back', async () => {
    await open('/')
    const whole = await marks().count()
    const { x, y, width, height } = await box()
    await browser.page.mouse.move(x + 0.55 * width, y + 0.97 * height)
    await browser.page.mouse.down()
    await browser.page.mouse.move(x + 0.75 * width, y + 0.7 * height, { steps: 5 })
    await browser.page.mouse.up()
    await browser.page.waitForURL(/zoom=/)
    await chartIsLive(browser.page)
    const part = await marks().count()
    expect(part).toBeLessThan(whole)
    await browser.page.reload()
    await chartIsLive(browser.page)
    expect(await marks().count()).toBe(part)
    await browser.page.getByRole('button', { name: 'Whole chart' }).click()
    await browser.page.waitForURL((url) => !url.search.includes('zoom'))
    expect(await marks().count()).toBe(whole)
  })

  test('comes nearer with Ctrl and the wheel; the wheel alone says so and leaves the page to scroll', async () => {
    await open('/')
    const { x, y, width, height } = await box()
    await browser.page.mouse.move(x + width / 2, y + height / 2)
    await browser.page.mouse.wheel(0, 60)
    await browser.page.getByText('Hold Ctrl or ⌘ and scroll to zoom').waitFor()
    expect(browser.page.url()).not.toContain('zoom')
    await browser.page.evaluate(() => window.scrollTo(0, 0))
    await browser.page.keyboard.down('Control')
    await browser.page.mouse.wheel(0, -240)
    await browser.page.keyboard.up('Control')
    await browser.page.waitForURL(/zoom=/)
  })
})

describe('lines over the chart', () => {
  test('the reader adds one in readable units, and it stays in the link', async () => {
    await open('/')
    await browser.page.getByText('Lines of your own').click()
    await browser.page.getByLabel('Axis').selectOption('x')
    await browser.page.getByRole('textbox', { name: 'Value' }).fill('7B')
    await browser.page.keyboard.press('Enter')
    await browser.page.waitForURL(/lines=/)
    await browser.page
      .locator('[data-live="true"] [data-line="x7000000000"]')
      .first()
      .waitFor({ state: 'attached' })
  })

  test('a device’s limits', async () => {
    await open('/')
    await browser.page.getByText('Limits of devices').click()
    await browser.page.getByRole('link', { name: 'NVIDIA H100', exact: true }).click()
    await browser.page.waitForURL(/limits=nvidia-h100/)
    await browser.page.locator('[data-live="true"] [data-line]').first().waitFor({ state: 'attached' })
  })
})
