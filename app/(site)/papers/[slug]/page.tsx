import type { Metadata } from 'next'
import type { PageWithSlug } from '@/app/page-props'
import { PaperPage } from '@/components/papers/paper-page'
import { orNotFound } from '@/lib/http/pages'
import { getPaper } from '@/lib/services/get-paper'

export async function generateMetadata({ params }: PageWithSlug): Promise<Metadata> {
  const { paper } = await orNotFound(getPaper((await params).slug))
  return { title: paper.title }
}

export default async function Page({ params }: PageWithSlug) {
  return <PaperPage view={await orNotFound(getPaper((await params).slug))} />
}
