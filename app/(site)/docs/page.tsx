import { DocsPage } from '@/components/docs/docs-page'
import { ERROR_CODES } from '@/lib/domain/errors'
import { COLUMNS } from '@/lib/export/columns'

export const metadata = { title: 'Docs' }

export default function Page() {
  return <DocsPage columns={COLUMNS.map(({ header, doc }) => ({ header, doc }))} errors={ERROR_CODES} />
}
