import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { address, openPage } from './browser'
import { chartIsLive } from './chart'

const browser = openPage()
const open = async (path: string) => {
  await browser.page.goto(address(path))
  await chartIsLive(browser.page)
}
const heading = () => browser.page.getByRole('heading', { level: 1 }).textContent()

describe('the explore page', () => {
  test('choosing a family narrows chart, counts and rows, and back takes it back', async () => {
    await open('/')
    const all = await heading()
    const marks = await browser.page.locator('[data-mark]').count()
    await browser.page
      .getByRole('link', { name: /^Speed \d+/ })
      .first()
      .click()
    await browser.page.waitForURL(/family=speed/)
    await browser.page.getByRole('heading', { level: 1, name: / of \d+ claims/ }).waitFor()
    expect(await browser.page.locator('[data-mark]').count()).toBeLessThan(marks)
    await browser.page.goBack()
    await browser.page.getByRole('heading', { level: 1, name: all ?? '' }).waitFor()
    expect(await browser.page.locator('[data-mark]').count()).toBe(marks)
    await browser.page.goForward()
    await browser.page.getByRole('heading', { level: 1, name: / of \d+ claims/ }).waitFor()
  })

  test('changes that come before the answer to the last one all count', async () => {
    await open('/')
    const link = (name: RegExp) => browser.page.getByRole('link', { name }).first()
    await link(/^Speed \d+/).click({ noWaitAfter: true })
    await link(/^Memory \d+/).click({ noWaitAfter: true })
    await link(/^Inference \d+/).click({ noWaitAfter: true })
    await browser.page.waitForURL(/family=(?:speed(?:,|%2C)memory|memory(?:,|%2C)speed)/)
    await browser.page.waitForURL(/phase=inference/)
    expect(await link(/^Speed \d+/).getAttribute('aria-current')).toBe('true')
  })

  test('words narrow it as they are typed', async () => {
    await open('/')
    await browser.page.getByRole('searchbox').fill('v100')
    await browser.page.waitForURL(/q=v100/)
    await browser.page.getByRole('heading', { level: 1, name: / of \d+ claims/ }).waitFor()
    expect(Number.parseInt((await heading()) ?? '', 10)).toBeLessThan(20)
  })

  test('hovering a mark gives the claim in words with its evidence and paper', async () => {
    await open('/')
    const mark = browser.page.locator('[data-mark]').first()
    const statement = (await mark.getAttribute('aria-label'))?.split(';')[0] ?? '-'
    await mark.locator('circle').first().hover()
    const card = browser.page.getByRole('status').filter({ hasText: 'better' })
    await card.waitFor()
    expect(await card.textContent()).toContain(statement)
    expect(await card.textContent()).toMatch(/“.+”/)
  })

  test('arrow keys walk from mark to mark, and the card follows', async () => {
    await open('/')
    await browser.page.locator('[data-mark][tabindex="0"]').focus()
    const focused = () =>
      browser.page.evaluate(() => document.activeElement?.getAttribute('data-mark') ?? null)
    const first = await focused()
    await browser.page.keyboard.press('ArrowRight')
    const second = await focused()
    expect(second).not.toBeNull()
    expect(second).not.toBe(first)
    await browser.page.getByRole('status').filter({ hasText: 'better' }).waitFor()
  })

  test('chosen on the chart, two claims stand side by side', async () => {
    await open('/?family=speed')
    const marks = browser.page.locator('[data-mark]')
    for (const index of [0, 1]) {
      await marks.nth(index).focus()
      await browser.page.keyboard.press('Space')
    }
    await browser.page.waitForURL(/select=c\w+,c\w+/)
    await browser.page
      .getByRole('region', { name: 'Selection' })
      .getByRole('link', { name: 'Compare' })
      .click()
    await browser.page.waitForURL(/\/compare\?claims=/)
    await browser.page.getByRole('heading', { name: '2 claims side by side' }).waitFor()
    expect(
      await browser.page
        .getByRole('row', { name: /^Evidence/ })
        .getByRole('cell')
        .count(),
    ).toBe(2)
  })

  test('a selection survives a filter, and the link brings both back', async () => {
    await open('/')
    await browser.page
      .getByRole('checkbox', { name: /for comparison/ })
      .first()
      .check()
    await browser.page.waitForURL(/select=/)
    await browser.page
      .getByRole('link', { name: /^Memory \d+/ })
      .first()
      .click()
    await browser.page.waitForURL(/family=memory.*select=|select=.*family=memory/)
    await browser.page.reload()
    await browser.page.getByText('1 selected').waitFor()
  })

  test('a heading sorts by its column, and says so', async () => {
    await open('/')
    await browser.page.getByRole('columnheader', { name: /^Year/ }).getByRole('link').click()
    await browser.page.waitForURL(/sort=-?year/)
    await browser.page.locator('th[aria-sort]', { hasText: 'Year' }).waitFor()
  })

  test('the CSV button gives the bytes that the interface gives for the same query', async () => {
    await open('/?family=memory&sort=-improvement')
    const [download] = await Promise.all([
      browser.page.waitForEvent('download'),
      browser.page.getByRole('link', { name: 'CSV', exact: true }).click(),
    ])
    const saved = await readFile(await download.path())
    const sent = Buffer.from(
      await (await fetch(address('/api/v1/claims.csv?family=memory&sort=-improvement'))).arrayBuffer(),
    )
    expect(saved.equals(sent)).toBe(true)
    expect(download.suggestedFilename()).toMatch(/^claimboard-claims-family-memory-sort-improvement-.+\.csv$/)
    const shown = Number.parseInt((await heading()) ?? '', 10)
    expect(parse(saved, { columns: true })).toHaveLength(shown)
  })

  test('what it does not understand of an address it names, and shows the rest', async () => {
    await open('/?family=speed,fastness&nonsense=1')
    const notice = browser.page.getByRole('status').filter({ hasText: 'fastness' })
    await notice.waitFor()
    expect(await notice.textContent()).toContain('nonsense')
    expect(browser.page.url()).toContain('family=speed')
    expect(await heading()).toMatch(/ of \d+ claims/)
  })

  test('with nothing to show it says what to do', async () => {
    await browser.page.goto(address('/?q=zzzzzz'))
    await browser.page.getByText(/No claim meets/).waitFor()
    await browser.page.getByRole('link', { name: /all claims/ }).click()
    await browser.page.locator('[data-mark]').first().waitFor()
  })
})

describe('without JavaScript', () => {
  const plain = openPage({ javaScriptEnabled: false })

  test('the first view has the chart, its words, the facets as links, and the first rows', async () => {
    await plain.page.goto(address('/?phase=inference'))
    expect(await plain.page.locator('[data-mark]').count()).toBeGreaterThan(20)
    expect(await plain.page.getByRole('row').count()).toBeGreaterThan(8)
    await plain.page
      .getByRole('link', { name: /^Speed \d+/ })
      .first()
      .click()
    expect(plain.page.url()).toContain('family=speed')
    expect(plain.page.url()).toContain('phase=inference')
  })
})

describe('on a phone', () => {
  const phone = openPage({ viewport: { width: 390, height: 844 } })

  test.each(['/', '/papers', '/docs', '/compare'])('%s does not scroll sideways', async (path) => {
    await phone.page.goto(address(path))
    await phone.page.waitForLoadState('networkidle')
    const { scroll, width } = await phone.page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(width)
  })
})
