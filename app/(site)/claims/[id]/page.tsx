import type { Metadata } from 'next'
import type { PageWithId } from '@/app/page-props'
import { ClaimPage } from '@/components/claims/claim-page'
import { orNotFound } from '@/lib/http/pages'
import { stateClaim } from '@/lib/query/claim-statement'
import { getClaim } from '@/lib/services/get-claim'

export async function generateMetadata({ params }: PageWithId): Promise<Metadata> {
  const { claim } = await orNotFound(getClaim((await params).id))
  return { title: stateClaim(claim), description: `“${claim.evidence.text}”, ${claim.paper.title}` }
}

export default async function Page({ params }: PageWithId) {
  return <ClaimPage view={await orNotFound(getClaim((await params).id))} />
}
