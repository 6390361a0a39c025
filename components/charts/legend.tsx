'use client'

import {
  METRIC_FAMILIES,
  type MetricFamily,
  QUALIFIERS,
  type Qualifier,
  type ResultKind,
  TECHNIQUES,
} from '@/lib/domain/vocabulary'
import type { Mark } from '@/lib/query/chart/mark'
import type { ColorKey } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import { toggleFacet } from '../filters/filter-links'
import { useFilter } from '../filters/filter-state'
import styles from './legend.module.css'
import { MarkShape } from './mark-shape'
import { PAGE_PALETTE, techniqueSeries } from './palette'

type Props = { readonly marks: readonly Mark[]; readonly color: ColorKey }

/** What colors and shapes stand for: only those that are on the chart. A click shows these alone. */
export function Legend({ marks, color }: Props) {
  const filter = useFilter()
  if (marks.length === 0) return null
  const qualifiers = (Object.keys(QUALIFIERS) as Qualifier[]).filter((qualifier) =>
    marks.some((mark) => mark.qualifier === qualifier),
  )
  const projected = marks.some(({ resultKind }) => resultKind === 'projected')
  const unknown = color === 'technique' && marks.some(({ technique }) => technique === null)
  return (
    <div className={styles.legend}>
      <ColorList
        entries={entriesOf(
          color === 'family'
            ? marks.map(({ family }) => family)
            : marks.flatMap(({ technique }) => technique ?? []),
          color,
        )}
        unknown={unknown}
      />
      <ul aria-label="Shape: how firm the number is">
        {qualifiers.map((qualifier) => (
          <li key={qualifier}>
            <FilterLink
              patch={toggleFacet(filter, 'qualifier', qualifier)}
              aria-current={filter.qualifier?.includes(qualifier) ? 'true' : undefined}
              rel="nofollow"
            >
              <Sample qualifier={qualifier} />
              {QUALIFIERS[qualifier]}
            </FilterLink>
          </li>
        ))}
        {projected ? (
          <li>
            <Sample qualifier="exact" resultKind="projected" />
            Projected, not measured
          </li>
        ) : null}
      </ul>
    </div>
  )
}

/** Families alone, for a chart whose colors are those. */
export function FamilyLegend({ families }: { families: readonly MetricFamily[] }) {
  return (
    <div className={styles.legend}>
      <ColorList entries={entriesOf(families, 'family')} unknown={false} />
    </div>
  )
}

type Entry = {
  readonly key: string
  readonly label: string
  readonly series: string
  readonly facet: ColorKey
}

function ColorList({ entries, unknown }: { entries: readonly Entry[]; unknown: boolean }) {
  const filter = useFilter()
  const [first] = entries
  if (first === undefined) return null
  return (
    <ul aria-label={`Color: ${first.facet}`}>
      {entries.map(({ key, label, series, facet }) => (
        <li key={key}>
          <FilterLink
            patch={toggleFacet(filter, facet, key)}
            aria-current={filter[facet]?.some((value) => value === key) ? 'true' : undefined}
            title={`Show ${label.toLowerCase()} alone`}
            rel="nofollow"
          >
            <Sample qualifier="exact" color={PAGE_PALETTE.series(series)} />
            {label}
          </FilterLink>
        </li>
      ))}
      {unknown ? (
        <li>
          <Sample qualifier="exact" color={PAGE_PALETTE.series('family-other')} />
          Technique not known
        </li>
      ) : null}
    </ul>
  )
}

/** The colors on the chart in the vocabulary's order. */
function entriesOf(values: readonly string[], color: ColorKey): Entry[] {
  const present = new Set(values)
  const labels: Readonly<Record<string, string>> = color === 'family' ? METRIC_FAMILIES : TECHNIQUES
  return Object.entries(labels)
    .filter(([key]) => present.has(key))
    .map(([key, label]) => ({
      key,
      label,
      series: color === 'family' ? `family-${key}` : techniqueSeries(key),
      facet: color,
    }))
}

function Sample({
  qualifier,
  resultKind = 'measured',
  color = PAGE_PALETTE.ink2,
}: {
  qualifier: Qualifier
  resultKind?: ResultKind
  color?: string
}) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <MarkShape qualifier={qualifier} resultKind={resultKind} color={color} background={PAGE_PALETTE.bg} />
    </svg>
  )
}
