import { FACETS, type Facet, type FacetKey, facetOf, SCALE_BANDS, type ScaleFacet } from '@/lib/query/facets'
import { type Filter, toPredicates } from '@/lib/query/filter'
import { type Deps, defaults } from './deps'
import { matchDeviceNames } from './device-names'

export type FacetCounts = { readonly facets: readonly Facet[]; readonly scale: ScaleFacet }

/** How many claims each value of each facet would show, the facet's own choice left aside. */
export async function countFacets(filter: Filter, { store }: Deps = defaults): Promise<FacetCounts> {
  const names = await matchDeviceNames(store)
  const facets = await Promise.all(
    (Object.keys(FACETS) as FacetKey[]).map(async (key) => {
      const counts = await store.claims.countBy(key, toPredicates(filter, key))
      return facetOf(key, key === 'hardware' ? counts.map(names) : counts, filter)
    }),
  )
  return { facets, scale: await countScale(filter, store) }
}

/** A band counts what a click on it shows; the scale's own bounds are left aside, to show what lies beyond them. */
async function countScale(filter: Filter, store: Deps['store']): Promise<ScaleFacet> {
  const open = { ...filter, params_min: null, params_max: null }
  const bands = await Promise.all(
    SCALE_BANDS.map(async (band) => ({
      ...band,
      count: await store.claims.count(toPredicates({ ...open, params_min: band.from, params_max: band.to })),
    })),
  )
  return { bands, notStated: await store.claims.countWithoutParams(toPredicates(open)) }
}
