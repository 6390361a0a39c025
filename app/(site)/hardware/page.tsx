import type { PageWithSearch } from '@/app/page-props'
import { HardwarePage } from '@/components/hardware/hardware-page'
import { parseHardwareQuery } from '@/lib/query/hardware'
import { getHardware } from '@/lib/services/get-hardware'

export const metadata = { title: 'Hardware' }

export default async function Page({ searchParams }: PageWithSearch) {
  const { query, faults } = parseHardwareQuery(await searchParams)
  return <HardwarePage view={await getHardware({ query, notices: faults })} />
}
