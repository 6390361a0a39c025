import type { Device } from '@/lib/domain/device'
import type { Fault } from '@/lib/domain/errors'
import type { Facet } from '@/lib/query/facets'
import { describeFilter, type Filter } from '@/lib/query/filter'
import { DEFAULT_DEVICES } from '@/lib/query/hardware'
import type { ExploreView } from '@/lib/query/views'
import { countFacets } from './count-facets'
import { type Deps, defaults } from './deps'
import { getChart, listResultGroups } from './get-chart'
import { listClaims } from './list-claims'

const MOST_CHOICES = 12

export type ExploreInput = { readonly filter: Filter; readonly notices: readonly Fault[] }

/** Everything that the explore page shows for a filter. */
export async function exploreClaims(
  { filter, notices }: ExploreInput,
  deps: Deps = defaults,
): Promise<ExploreView> {
  // A page is reached by its own address, not by walking from the first one.
  const firstPage = { ...filter, cursor: null }
  const [list, counts, chart, resultGroups, devices, selected, totalInDataset] = await Promise.all([
    listClaims(firstPage, deps),
    countFacets(filter, deps),
    getChart(filter, deps),
    listResultGroups(filter, deps),
    deps.store.devices.list(),
    deps.store.claims.byIds(filter.select ?? []),
    deps.store.claims.count([]),
  ])
  const { claims, total, revision } = list
  return {
    filter,
    notices,
    sentence: describeFilter(filter),
    claims,
    total,
    totalInDataset,
    ...counts,
    chart,
    resultGroups,
    limitChoices: limitChoices(devices, counts.facets, filter),
    selected,
    revision,
  }
}

/** Devices whose limits are worth drawing: usual ones, those that the claims name, and those that are drawn. */
function limitChoices(
  devices: readonly Device[],
  facets: readonly Facet[],
  filter: Filter,
): ExploreView['limitChoices'] {
  const named = facets.find(({ key }) => key === 'hardware')?.values.map(({ value }) => value) ?? []
  const slugs = new Set([...(filter.limits ?? []), ...DEFAULT_DEVICES, ...named])
  return [...slugs]
    .flatMap(
      (slug) => devices.find((device) => device.slug === slug && device.memoryBytesPerSecond !== null) ?? [],
    )
    .slice(0, MOST_CHOICES)
    .map(({ slug, name }) => ({ slug, name }))
}
