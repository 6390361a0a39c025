import { FACETS, type Facet, type FacetKey, facetOf, SCALE_BANDS, type ScaleFacet } from '@/lib/query/facets'
import { type FieldKey, type Filter, toPredicates } from '@/lib/query/filter'
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

/** Without the scale's own bounds, so that the bands show what lies beyond them. */
async function countScale(filter: Filter, store: Deps['store']): Promise<ScaleFacet> {
  const own: readonly FieldKey[] = ['params_min', 'params_max']
  const open = { ...filter, ...Object.fromEntries(own.map((key) => [key, null])) }
  const predicates = toPredicates(open)
  const bands = await Promise.all(
    SCALE_BANDS.map(async (band) => ({
      ...band,
      count: await store.claims.countParamsWithin(predicates, band.from, band.to),
    })),
  )
  return { bands, notStated: await store.claims.countWithoutParams(predicates) }
}
