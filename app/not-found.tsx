import { cookies } from 'next/headers'
import { Page } from '@/components/shell/page'
import { SiteHeader } from '@/components/shell/site-header'
import { THEME_COOKIE, themeOf } from '@/components/shell/theme'

export const metadata = { title: 'Not found' }

export default async function NotFound() {
  return (
    <>
      <SiteHeader theme={themeOf((await cookies()).get(THEME_COOKIE)?.value)} />
      <Page>
        <h1>There is nothing at this address</h1>
        <p>
          The claim, paper or comparison may be of another database. Go to <a href="/">all claims</a> or{' '}
          <a href="/papers">all papers</a>.
        </p>
      </Page>
    </>
  )
}
