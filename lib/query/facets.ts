import {
  AUDIT_VERDICTS,
  METRIC_FAMILIES,
  ORIGINS,
  PHASES,
  QUALIFIERS,
  TECHNIQUES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { FIELDS } from './fields'
import type { FieldKey, Filter } from './filter'
import type { AmongColumn } from './predicate'

/** The keys that are counted: column in the database, and labels where the list of values is closed. */
export const FACETS = {
  family: { column: 'metricFamily', labels: METRIC_FAMILIES },
  phase: { column: 'phase', labels: PHASES },
  technique: { column: 'technique', labels: TECHNIQUES },
  hardware: { column: 'hardware', labels: null },
  qualifier: { column: 'qualifier', labels: QUALIFIERS },
  relation: { column: 'valueRelation', labels: VALUE_RELATIONS },
  metric: { column: 'metric', labels: null },
  task: { column: 'task', labels: null },
  audit: { column: 'auditVerdict', labels: AUDIT_VERDICTS },
  origin: { column: 'origin', labels: ORIGINS },
} as const satisfies Partial<
  Record<FieldKey, { column: AmongColumn; labels: Readonly<Record<string, string>> | null }>
>

export type FacetKey = keyof typeof FACETS

/** How many claims have a value under the filter, this facet's own choice left aside. */
export type FacetValue = {
  readonly value: string
  readonly label: string
  readonly count: number
  readonly selected: boolean
}
export type Facet = { readonly key: FacetKey; readonly label: string; readonly values: readonly FacetValue[] }

/** Bounds of the scale facet, in parameters, as its links set them: both ends belong to a band. */
export const SCALE_BANDS = [
  { label: 'under 100M', from: null, to: 1e8 },
  { label: '100M–1B', from: 1e8, to: 1e9 },
  { label: '1B–10B', from: 1e9, to: 1e10 },
  { label: '10B–100B', from: 1e10, to: 1e11 },
  { label: '100B and more', from: 1e11, to: null },
] as const

export type ScaleBand = {
  readonly label: string
  readonly from: number | null
  readonly to: number | null
  readonly count: number
}
export type ScaleFacet = { readonly bands: readonly ScaleBand[]; readonly notStated: number }

// Kept, since a comparison that names its language looks it up each time.
const byLabel = new Intl.Collator('en')

export type Count = { readonly value: string; readonly label?: string; readonly count: number }

/**
 * Counted values as a facet: the most frequent first, chosen ones always there, even with nothing left to count.
 */
export function facetOf(key: FacetKey, counts: readonly Count[], filter: Filter): Facet {
  const labels: Readonly<Record<string, string>> | null = FACETS[key].labels
  const chosen: readonly string[] = filter[key] ?? []
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value))
  const values = [...counts, ...missing.map((value): Count => ({ value, count: 0 }))].map(
    ({ value, label, count }): FacetValue => ({
      value,
      label: label ?? labels?.[value] ?? value,
      count,
      selected: chosen.includes(value),
    }),
  )
  values.sort((a, b) => b.count - a.count || byLabel.compare(a.label, b.label))
  return { key, label: FIELDS[key].label, values }
}
