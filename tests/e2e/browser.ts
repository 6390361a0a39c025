import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { BROWSER_FLAGS } from '@/lib/setup/browser.mjs'

/** Where the application under test answers. */
export const ORIGIN = process.env.E2E_ORIGIN ?? ''

/**
 * A fresh page a test. Whatever the page logs as an error, throws, or asks of another origin fails the test,
 * but for errors that it means to cause.
 */
export function openPage(
  options: BrowserContextOptions = {},
  expectedErrors = /^$/,
): { readonly page: Page } {
  let browser: Browser
  let page: Page
  let troubles: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '', args: BROWSER_FLAGS })
  })
  afterAll(() => browser.close())

  beforeEach(async () => {
    troubles = []
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() !== 'error' || expectedErrors.test(message.text())) return
      troubles.push(`${message.text()} (${message.location().url})`)
    })
    page.on('pageerror', (error) => troubles.push(String(error)))
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.protocol.startsWith('http') && url.origin !== ORIGIN) troubles.push(`request to ${url.origin}`)
    })
  })
  afterEach(async () => {
    await page.context().close()
    expect(troubles).toEqual([])
  })

  return {
    get page() {
      return page
    },
  }
}

export const address = (path: string): string => `${ORIGIN}${path}`
