import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { LISTING } from '@/tests/fixtures/listing'
import { address, openPage } from './browser'

const browser = openPage()
const someIds = async (count: number): Promise<string[]> => {
  const { claims } = await (await fetch(address(`/api/v1/claims?limit=${count}&sort=paper`))).json()
  return claims.map((claim: { claim_id: string }) => claim.claim_id)
}
const bytes = async (href: string | null) =>
  Buffer.from(await (await fetch(address(href ?? ''))).arrayBuffer())

describe('comparing', () => {
  test('one click pins a comparison under a link that shows the same numbers', async () => {
    const ids = await someIds(3)
    await browser.page.goto(address(`/compare?claims=${ids.join(',')}`))
    await browser.page.getByRole('heading', { name: '3 claims side by side' }).waitFor()
    const cellsOf = async (name: RegExp) =>
      browser.page.getByRole('row', { name }).getByRole('cell').allTextContents()
    const live = await cellsOf(/^Figure/)
    await browser.page.getByRole('button', { name: 'Pin this comparison' }).click()
    await browser.page.waitForURL(/\/c\/[0-9a-z]{12}$/)
    await browser.page.getByText('unchanged since').waitFor()
    expect(await cellsOf(/^Figure/)).toEqual(live)

    const link = browser.page.url()
    await browser.page.goto('about:blank')
    await browser.page.goto(link)
    expect(await cellsOf(/^Figure/)).toEqual(live)
    const href = await browser.page.getByRole('link', { name: 'CSV' }).getAttribute('href')
    const rows: Record<string, string>[] = parse(await bytes(href), { columns: true })
    expect(rows.map((row) => row.claim_id)).toEqual(ids)
  })

  test('names an id that is no claim, and shows the others', async () => {
    const [id] = await someIds(1)
    await browser.page.goto(address(`/compare?claims=${id},cunknown`))
    await browser.page
      .getByText(/cunknown/)
      .first()
      .waitFor()
  })

  test('without claims explains how to choose them', async () => {
    await browser.page.goto(address('/compare'))
    await browser.page.getByText(/Choose claims on the/).waitFor()
  })
})

describe('papers and claims', () => {
  test('a claim’s page has its words, its fields, its source and its own CSV', async () => {
    const { claims } = await (await fetch(address('/api/v1/claims?hardware=nvidia-rtx-a6000&limit=1'))).json()
    const [claim] = claims
    await browser.page.goto(address(`/claims/${claim.claim_id}`))
    const main = browser.page.getByRole('main')
    expect(await main.textContent()).toContain(claim.evidence.text)
    expect(await main.textContent()).toContain('not stated')
    await main.getByRole('link', { name: /arXiv/ }).first().waitFor()
    const href = await main.getByRole('link', { name: 'CSV' }).getAttribute('href')
    expect(href).toBe(`/api/v1/claims.csv?claims=${claim.claim_id}`)
    expect(parse(await bytes(href), { columns: true })).toHaveLength(1)
  })

  test('the list of papers leads to each, with its claims', async () => {
    await browser.page.goto(address('/papers'))
    await browser.page.getByRole('link', { name: /^Scalable MatMul-free/ }).click()
    await browser.page.getByRole('heading', { level: 1, name: /^Scalable MatMul-free/ }).waitFor()
    const main = browser.page.getByRole('main')
    expect(await main.textContent()).toContain('13 W')
    expect(await main.textContent()).toContain('not abstracts')
  })

  test('after an import, a paper shows its abstract with the evidence marked and candidates apart', async () => {
    const file = path.resolve('var/test/listing.txt')
    writeFileSync(file, LISTING)
    execFileSync(path.resolve('node_modules/.bin/tsx'), ['lib/cli/claimboard.ts', 'import', file], {
      env: { ...process.env, DATABASE_URL: process.env.E2E_DATABASE_URL ?? '' },
      stdio: 'ignore',
    })
    await browser.page.goto(address('/papers/swift-net-a-small-network-for-quick-answers'))
    expect(await browser.page.locator('mark').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('2.5x'), expect.stringContaining('40%')]),
    )
    expect(await browser.page.getByRole('main').textContent()).toMatch(/not yet accepted/i)
  })
})

describe('what is not there', () => {
  const lost = openPage({}, /status of 404/)

  test.each([
    '/claims/cunknown',
    '/papers/no-such-paper',
    '/c/nothing',
    '/nowhere',
    '/papers/..%2f..%2fetc%2fpasswd',
  ])('%s is a page that says so, with the right status and a way back', async (path) => {
    const answer = await lost.page.goto(address(path))
    expect(answer?.status()).toBe(404)
    await lost.page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    expect(await lost.page.getByRole('link', { name: 'all claims' }).getAttribute('href')).toBe('/')
    expect(await answer?.text()).not.toMatch(/node_modules|\.ts:\d+/)
  })
})

describe('the reference', () => {
  test('explains every filter and every column of the CSV', async () => {
    await browser.page.goto(address('/docs'))
    const text = (await browser.page.getByRole('main').textContent()) ?? ''
    for (const word of [
      'params_min',
      'improvement_max',
      'technique',
      'value_high',
      'hardware_count',
      'inconsistent',
    ]) {
      expect(text).toContain(word)
    }
  })
})

describe('trust', () => {
  test('a comparison says first whether it may be made, and offers a set that may', async () => {
    const { claims } = await (await fetch(address('/api/v1/claims?limit=12&sort=paper'))).json()
    const ids = claims.map((claim: { claim_id: string }) => claim.claim_id)
    await browser.page.goto(address(`/compare?claims=${ids.join(',')}`))
    const panel = browser.page.getByRole('region', { name: 'Comparability' })
    await panel.getByText('Not comparable').first().waitFor()
    expect(await panel.getByRole('term').count()).toBeGreaterThan(0)
    await panel.getByText('Every pair').click()
    await panel
      .getByRole('cell', { name: /Comparable|caution|Not comparable/ })
      .first()
      .waitFor()
  })

  test('the hardware page sorts, narrows and draws by its address', async () => {
    await browser.page.goto(address('/hardware?class=gpu&sort=-memory&devices=nvidia-rtx-4090'))
    const names = browser.page.getByRole('table').last().getByRole('rowheader')
    expect((await names.allTextContents())[0]).toBe('NVIDIA GB200')
    await browser.page.getByRole('link', { name: 'Add the limit of NVIDIA H100', exact: true }).click()
    await browser.page.waitForURL(/devices=nvidia-rtx-4090,nvidia-h100/)
    await browser.page.getByText(/H100, holds 42.9B/).waitFor()
    await browser.page.getByRole('link', { name: 'INT8', exact: true }).first().click()
    await browser.page.getByText(/H100, holds 85.9B/).waitFor()
    const csv = (
      await bytes(await browser.page.getByRole('link', { name: 'CSV' }).getAttribute('href'))
    ).toString()
    expect(parse(csv, { columns: true })).toHaveLength(186)
  })

  test('an overlay is drawn over the chart, with its numbers and doubts, and stays in the link', async () => {
    await browser.page.goto(address('/'))
    await browser.page.getByRole('link', { name: 'Power law' }).click()
    await browser.page.waitForURL(/overlay=fit/)
    await browser.page.getByText(/n = \d+, R² = /).waitFor()
    await browser.page.getByText(/Not comparable as a set: the claims differ in/).waitFor()
    await browser.page.locator('path[data-overlay=fit]').first().waitFor({ state: 'attached' })
  })

  test('a paper sums up its audits, each a link to those claims', async () => {
    const { papers } = await (await fetch(address('/api/v1/papers'))).json()
    const zero = papers.find(({ title }: { title: string }) => title.startsWith('ZeRO-Infinity'))
    await browser.page.goto(address(`/papers/${zero.slug}`))
    await browser.page.getByRole('link', { name: /1 ✓? ?Verified/ }).click()
    await browser.page.getByRole('heading', { name: '1 of 220 claims' }).waitFor()
  })
})
