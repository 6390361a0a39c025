import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from '@jest/globals'
import type { AxeResults } from 'axe-core'
import { address, openPage } from './browser'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** WCAG 2.2 up to level AA, and what axe counts as good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const json = async (path: string) => (await fetch(address(path))).json()

/** An address of every page. */
async function everyPage(): Promise<string[]> {
  const { claims } = await json('/api/v1/claims?family=speed&limit=4')
  const ids: string[] = claims.map((claim: { claim_id: string }) => claim.claim_id)
  const { papers } = await json('/api/v1/papers')
  const pinned = await (
    await fetch(address('/api/v1/comparisons'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ claims: ids }),
    })
  ).json()
  return [
    '/',
    '/?view=results',
    '/?view=ranking',
    '/?view=heat',
    '/?view=timeline',
    '/?family=speed&overlay=frontier,fit&lines=x7B&limits=nvidia-h100',
    '/?q=zzzz',
    '/?family=fastness',
    '/papers',
    `/papers/${papers[0].slug}`,
    `/claims/${ids[0]}`,
    '/compare',
    `/compare?claims=${ids.join(',')}`,
    `/c/${pinned.slug}`,
    '/hardware',
    '/docs',
    '/embed?view=ranking',
    `/embed/c/${pinned.slug}`,
    '/nowhere',
  ]
}

describe.each([
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 390 },
  { colorScheme: 'dark', width: 1440 },
  { colorScheme: 'light', width: 360 },
] as const)('in $colorScheme, $width px wide', ({ colorScheme, width }) => {
  const browser = openPage({ colorScheme, viewport: { width, height: 900 } }, /status of 404/)

  test('axe finds nothing on any page, and none scrolls sideways', async () => {
    const faults: string[] = []
    for (const path of await everyPage()) {
      await browser.page.goto(address(path))
      await browser.page.waitForLoadState('networkidle')
      const { scrollWidth, violations } = await faultsOf()
      if (scrollWidth > width) faults.push(`${path} is ${scrollWidth} px wide`)
      faults.push(...violations.map((violation) => `${path} ${violation}`))
    }
    expect(faults).toEqual([])
  })

  async function faultsOf() {
    // Evaluated, not put into the page: a page lets no foreign script in.
    await browser.page.evaluate(AXE)
    return browser.page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
      const { violations } = await axe.run({ runOnly: tags })
      return {
        scrollWidth: document.documentElement.scrollWidth,
        violations: violations.map(
          ({ id, nodes }) =>
            `${id}: ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 3)
              .join(' | ')}`,
        ),
      }
    }, TAGS)
  }
})

describe('for whoever wants no motion', () => {
  const browser = openPage({ reducedMotion: 'reduce' })

  test('nothing moves by itself or takes its time', async () => {
    await browser.page.goto(address('/'))
    const moving = await browser.page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { animationDuration, transitionDuration } = getComputedStyle(element)
          return [animationDuration, transitionDuration].some((value) => Number.parseFloat(value) > 0.01)
        }).length,
    )
    expect(moving).toBe(0)
  })
})

describe('the theme', () => {
  const browser = openPage({ colorScheme: 'light' })
  const background = () =>
    browser.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

  test('follows the system until it is set, and stays as it is set', async () => {
    await browser.page.goto(address('/docs'))
    const light = await background()
    await browser.page.emulateMedia({ colorScheme: 'dark' })
    const dark = await background()
    expect(dark).not.toBe(light)
    await browser.page.getByLabel('Theme').selectOption('light')
    expect(await background()).toBe(light)
    await browser.page.goto(address('/papers'))
    expect(await background()).toBe(light)
    await browser.page.getByLabel('Theme').selectOption('system')
    expect(await background()).toBe(dark)
  })
})
