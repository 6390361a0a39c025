import type { PageWithSearch } from '@/app/page-props'
import { PaperList } from '@/components/papers/paper-list'
import { Page, Revision } from '@/components/shell/page'
import { listPapers } from '@/lib/services/list-papers'

export const metadata = { title: 'Papers' }

export default async function PapersPage({ searchParams }: PageWithSearch) {
  await searchParams
  const { papers, revision } = await listPapers()
  return (
    <Page>
      <h1>Papers</h1>
      <PaperList papers={papers} />
      <Revision revision={revision} />
    </Page>
  )
}
