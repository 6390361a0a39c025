import { headers } from 'next/headers'
import { DocsPage } from '@/components/docs/docs-page'
import { ERROR_CODES } from '@/lib/domain/errors'
import { COLUMNS } from '@/lib/export/columns'
import { baseUrlOf } from '@/lib/http/base-url'
import { describeOperations } from '@/lib/http/describe-operations'

export const metadata = { title: 'Docs' }

export default async function Page() {
  const origin = baseUrlOf(new Request('http://localhost:3000/docs', { headers: await headers() }))
  return (
    <DocsPage
      columns={COLUMNS.map(({ header, doc }) => ({ header, doc }))}
      errors={ERROR_CODES}
      operations={describeOperations()}
      origin={origin}
    />
  )
}
