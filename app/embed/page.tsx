import type { PageWithSearch } from '@/app/page-props'
import { EmbedChart } from '@/components/explore/embed-chart'
import { parseFilter } from '@/lib/query/filter'
import { exploreClaims } from '@/lib/services/explore-claims'

export const metadata = { title: 'Chart', robots: { index: false } }

export default async function Page({ searchParams }: PageWithSearch) {
  const { filter, faults } = parseFilter(await searchParams)
  return <EmbedChart view={await exploreClaims({ filter, notices: faults })} />
}
