import type { PageWithSearch } from '@/app/page-props'
import { ExplorePage } from '@/components/explore/explore-page'
import { parseFilter } from '@/lib/query/filter'
import { exploreClaims } from '@/lib/services/explore-claims'

export const metadata = { title: { absolute: 'Claimboard: efficiency claims by model scale' } }

export default async function Page({ searchParams }: PageWithSearch) {
  const { filter, faults } = parseFilter(await searchParams)
  return <ExplorePage view={await exploreClaims({ filter, notices: faults })} />
}
