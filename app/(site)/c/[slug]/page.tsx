import type { Metadata } from 'next'
import type { PageWithSlug } from '@/app/page-props'
import { PinnedPage } from '@/components/compare/pinned-page'
import { orNotFound } from '@/lib/http/pages'
import { getComparison } from '@/lib/services/get-comparison'

export async function generateMetadata({ params }: PageWithSlug): Promise<Metadata> {
  const { comparison } = await orNotFound(getComparison((await params).slug))
  return { title: comparison.title ?? 'Pinned comparison' }
}

export default async function Page({ params }: PageWithSlug) {
  return <PinnedPage view={await orNotFound(getComparison((await params).slug))} />
}
