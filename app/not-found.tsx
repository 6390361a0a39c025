import { Page } from '@/components/shell/page'
import { SiteHeader } from '@/components/shell/site-header'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <>
      <SiteHeader />
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
