import { describe, expect, test } from '@jest/globals'
import { address, openPage } from './browser'
import { chartIsLive } from './chart'

const browser = openPage()
const press = (key: string) => browser.page.keyboard.press(key)
const focusedMark = () =>
  browser.page.evaluate(
    () => document.activeElement?.closest('[data-mark]')?.getAttribute('data-mark') ?? null,
  )

describe('the chart by keyboard', () => {
  test('Tab reaches one mark, arrows walk, Enter opens a card that Escape closes, Space selects', async () => {
    await browser.page.goto(address('/?family=speed'))
    await chartIsLive(browser.page)
    await browser.page.locator('[data-mark][tabindex="0"]').first().focus()
    const first = await focusedMark()
    await press('ArrowRight')
    const second = await focusedMark()
    expect(second).not.toBe(first)
    await press('Enter')
    const card = browser.page.locator('[data-card][data-pinned]')
    await card.waitFor()
    expect(await card.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await press('Escape')
    await card.waitFor({ state: 'detached' })
    expect(await focusedMark()).toBe(second)
    await press('Space')
    await browser.page.waitForURL(new RegExp(`select=${second}`))
    await press('Home')
    await press('Space')
    await browser.page.waitForURL(new RegExp(`select=${second},${first}`))
  })

  test('a card that is pinned stays while the pointer moves on', async () => {
    await browser.page.goto(address('/?family=speed'))
    await chartIsLive(browser.page)
    const marks = browser.page.locator('[data-live="true"] [data-mark]')
    await marks.first().locator('circle').first().click()
    const card = browser.page.locator('[data-card][data-pinned]')
    const words = await card.textContent()
    await browser.page.mouse.move(5, 5)
    await marks.last().locator('circle').first().hover({ force: true })
    expect(await card.textContent()).toBe(words)
  })
})

describe('the table by keyboard', () => {
  const boxes = () => browser.page.getByRole('checkbox', { name: /for comparison/ })

  test('down walks from row to row beyond what is drawn, and Space selects', async () => {
    await browser.page.goto(address('/'))
    await boxes().first().focus()
    for (let row = 0; row < 20; row += 1) await press('ArrowDown')
    await browser.page.waitForFunction(() => document.activeElement?.closest('[data-index="20"]') !== null)
    await press('Space')
    await browser.page.getByText('1 selected').waitFor()
  })

  test('a row’s details have its evidence, its audit with the computation, and its paper', async () => {
    await browser.page.goto(address('/?audit=verified'))
    const { claims } = await (await fetch(address('/api/v1/claims?audit=verified&limit=1'))).json()
    await browser.page
      .getByRole('button', { name: /^Details of/ })
      .first()
      .press('Enter')
    const details = browser.page.getByRole('row').filter({ has: browser.page.getByRole('blockquote') })
    await details.getByText('Verified').first().waitFor()
    const words = (await details.textContent()) ?? ''
    expect(words).toContain(claims[0].evidence.text)
    expect(words).toContain(claims[0].paper.title)
  })

  test('Shift and a heading sort by a second column besides the first', async () => {
    await browser.page.goto(address('/'))
    const heading = (name: RegExp) => browser.page.getByRole('columnheader', { name }).getByRole('link')
    await heading(/^Family/).click()
    await browser.page.waitForURL(/sort=family/)
    await heading(/^Improvement/).click({ modifiers: ['Shift'] })
    await browser.page.waitForURL(/sort=family,-improvement/)
  })

  test('the columns are chosen, and the choice is in the link', async () => {
    await browser.page.goto(address('/'))
    await browser.page.getByText('Columns', { exact: true }).click()
    await browser.page.getByRole('list', { name: 'Columns' }).getByRole('link', { name: 'Qualifier' }).click()
    await browser.page.waitForURL(/columns=.*qualifier/)
    await browser.page.reload()
    await browser.page.getByRole('columnheader', { name: 'Qualifier' }).waitFor()
  })
})

describe('finding by keyboard', () => {
  test('Ctrl and K, words, Enter: the claim’s page', async () => {
    await browser.page.goto(address('/docs'))
    await browser.page.waitForLoadState('networkidle')
    await press('Control+k')
    await browser.page.getByRole('dialog').getByRole('combobox').fill('lightning attention')
    await browser.page
      .getByRole('option', { name: /Lightning Attention/ })
      .first()
      .waitFor()
    await press('Enter')
    await browser.page.waitForURL(/\/claims\/c\w+$/)
    await browser.page.getByRole('heading', { level: 1, name: /Lightning Attention/ }).waitFor()
  })

  test('finds devices, papers and views too, and says so where there is nothing', async () => {
    await browser.page.goto(address('/'))
    await browser.page.getByRole('button', { name: /^Find/ }).click()
    const field = browser.page.getByRole('dialog').getByRole('combobox')
    await field.fill('timeline')
    await browser.page.getByRole('option', { name: /Timeline/ }).waitFor()
    await field.fill('h100')
    await browser.page
      .getByRole('option', { name: /NVIDIA H100/ })
      .first()
      .waitFor()
    await field.fill('zzzzzz')
    await browser.page.getByText('Nothing has all of these words. Try fewer.').waitFor()
    await press('Escape')
    await browser.page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  test('a claim is added to a comparison by its words', async () => {
    const { claims } = await (await fetch(address('/api/v1/claims?family=memory&limit=1'))).json()
    await browser.page.goto(address(`/compare?claims=${claims[0].claim_id}`))
    await browser.page.getByRole('combobox', { name: /Add a claim/ }).fill('lightning attention')
    await browser.page
      .getByRole('option', { name: /Lightning Attention/ })
      .first()
      .waitFor()
    await press('Enter')
    await browser.page.getByRole('heading', { name: '2 claims side by side' }).waitFor()
  })
})

describe('six questions', () => {
  test('“what speeds up inference of 7B-scale models, and on which hardware?” is one click, with an answer', async () => {
    await browser.page.goto(address('/'))
    await browser.page.getByRole('link', { name: /What speeds up inference of 7B-scale models/ }).click()
    await browser.page.getByRole('heading', { level: 1, name: / of \d+ claims/ }).waitFor()
    await chartIsLive(browser.page)
    const rows = browser.page.getByRole('row')
    expect(await rows.count()).toBeGreaterThan(3)
    await browser.page.getByRole('columnheader', { name: 'Hardware' }).waitFor()
  })
})
