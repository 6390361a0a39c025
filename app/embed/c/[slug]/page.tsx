import type { PageWithSlug } from '@/app/page-props'
import { EmbedComparison } from '@/components/compare/embed-comparison'
import { orNotFound } from '@/lib/http/pages'
import { getComparison } from '@/lib/services/get-comparison'

export const metadata = { title: 'Comparison', robots: { index: false } }

export default async function Page({ params }: PageWithSlug) {
  return <EmbedComparison view={await orNotFound(getComparison((await params).slug))} />
}
