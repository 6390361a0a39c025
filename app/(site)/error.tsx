'use client'

import button from '@/components/shell/button.module.css'
import { Actions, Page } from '@/components/shell/page'

/** What failed is for the server's log; the reader gets a way on. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  return (
    <Page>
      <h1>This page could not be made</h1>
      <p>Something failed on our side; nothing that you did is lost.</p>
      <Actions>
        <button type="button" className={button.primary} onClick={retry}>
          Try again
        </button>
        <a className={button.button} href="/">
          All claims
        </a>
      </Actions>
    </Page>
  )
}
