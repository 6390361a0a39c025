import type { Page } from 'playwright-core'

/** Waits until the interactive plots have taken the places of the server's drawings. */
export async function chartIsLive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const panels = [...document.querySelectorAll<HTMLElement>('[data-live]')]
    return panels.length > 0 && panels.every((panel) => panel.dataset.live === 'true')
  })
}
