import type { FacetKey } from '@/lib/query/facets'
import { type Filter, serializeFilter, sortOf } from '@/lib/query/filter'
import { MAX_SORTS, type Sort, type SortKey } from '@/lib/query/sort'

/** Another choice of claims starts on the first page again, and on the whole chart. */
export const OTHER_CLAIMS = { limit: null, cursor: null, zoom: null } as const

/** The explore page with a filter. */
export function exploreHref(filter: Partial<Filter>): string {
  const query = serializeFilter(filter)
  return query === '' ? '/' : `/?${query}`
}

/** The explore page with a filter in which some keys have other values. */
export function hrefWith(filter: Filter, patch: Partial<Filter>): string {
  return exploreHref({ ...filter, ...OTHER_CLAIMS, ...patch })
}

/** A list with a value put in or, where it was there, taken out; null for the empty list, as in a filter. */
export function toggleItem(values: readonly string[] | null, value: string): readonly string[] | null {
  const before = values ?? []
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value]
  return after.length === 0 ? null : after
}

/** What changes in a filter where a facet's value is chosen, or given up again. */
export function toggleFacet(filter: Filter, key: FacetKey, value: string): Partial<Filter> {
  return Object.fromEntries([[key, toggleItem(filter[key], value)]])
}

/**
 * What a click on a heading sorts by: the column's natural way first, then the other way round. `add` keeps
 * what is sorted by already, and turns or adds this column behind it.
 */
export function toggleSort(
  filter: Filter,
  key: SortKey,
  descendingFirst: boolean,
  add = false,
): readonly Sort[] {
  const sorts = sortOf(filter)
  const known = sorts.find((sort) => sort.key === key)
  if (add) {
    if (known === undefined) return [...sorts, { key, descending: descendingFirst }].slice(0, MAX_SORTS)
    return sorts.map((sort) => (sort === known ? { key, descending: !sort.descending } : sort))
  }
  const isFirst = sorts[0] === known && known !== undefined
  return [{ key, descending: isFirst ? !known.descending : descendingFirst }]
}

/** The patch that chooses one band of the scale. */
export function bandPatch({ from, to }: { from: number | null; to: number | null }): Partial<Filter> {
  return { params_min: from, params_max: to }
}
