import { FACETS, type Facet, type FacetKey } from '@/lib/query/facets'
import { FIELDS, type Field, type FieldKey } from '@/lib/query/fields'
import type { Filter } from '@/lib/query/filter'
import { formatCount, formatFactor } from '@/lib/query/format'
import { toggleItem } from './filter-links'

/** One chosen condition, and what changes where it is given up. */
export type Chip = { readonly id: string; readonly label: string; readonly without: Partial<Filter> }

type NumberKey = 'params_min' | 'params_max' | 'improvement_min' | 'improvement_max' | 'year_min' | 'year_max'

const NUMBERS: Readonly<Record<NumberKey, (value: number) => string>> = {
  params_min: (value) => `${formatCount(value)} parameters or more`,
  params_max: (value) => `${formatCount(value)} parameters or fewer`,
  improvement_min: (value) => `${formatFactor(value)} or more`,
  improvement_max: (value) => `${formatFactor(value)} or less`,
  year_min: (value) => `${value} or later`,
  year_max: (value) => `${value} or earlier`,
}

const isFacetKey = (key: FieldKey): key is FacetKey => Object.hasOwn(FACETS, key)
const isNumberKey = (key: FieldKey): key is NumberKey => Object.hasOwn(NUMBERS, key)

/** Every condition of a filter that chooses claims, in the contract's order. */
export function chipsOf(filter: Filter, facets: readonly Facet[]): Chip[] {
  return (Object.keys(FIELDS) as FieldKey[]).flatMap((key): Chip[] => {
    const value = filter[key]
    if (value === null || (FIELDS[key] as Field<unknown>).predicate === null) return []
    if (isNumberKey(key)) {
      return [{ id: key, label: NUMBERS[key](Number(value)), without: { [key]: null } }]
    }
    if (key === 'q') return [{ id: 'q', label: `“${filter.q}”`, without: { q: null } }]
    const items = value as readonly string[]
    return items.map((item) => ({
      id: `${key}:${item}`,
      label: `${FIELDS[key].label}: ${isFacetKey(key) ? labelOf(key, item, facets) : item}`,
      without: Object.fromEntries([[key, toggleItem(items, item)]]),
    }))
  })
}

function labelOf(key: FacetKey, item: string, facets: readonly Facet[]): string {
  const values = facets.find((facet) => facet.key === key)?.values
  const labels: Readonly<Record<string, string>> | null = FACETS[key].labels
  return values?.find(({ value }) => value === item)?.label ?? labels?.[item] ?? item
}
