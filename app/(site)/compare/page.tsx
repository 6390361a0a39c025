import type { PageWithSearch } from '@/app/page-props'
import { ComparePage } from '@/components/compare/compare-page'
import { COMPARISON_MAX_CLAIMS } from '@/lib/domain/comparison'
import { parseFilter } from '@/lib/query/filter'
import { compareClaims } from '@/lib/services/compare-claims'

export const metadata = { title: 'Compare' }

export default async function Page({ searchParams }: PageWithSearch) {
  const { filter, faults } = parseFilter(await searchParams)
  const ids = filter.claims ?? []
  const view = await compareClaims(ids.slice(0, COMPARISON_MAX_CLAIMS))
  const over = ids.slice(COMPARISON_MAX_CLAIMS).map((id) => ({
    where: 'claims',
    message: `${id} is beyond the ${COMPARISON_MAX_CLAIMS} claims that fit side by side`,
  }))
  return <ComparePage view={{ ...view, notices: [...faults, ...over] }} />
}
