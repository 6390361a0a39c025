'use client'

import type { ReactNode } from 'react'
import { groupPatch, type ResultGroup } from '@/lib/query/chart/chart'
import type { ScatterChart } from '@/lib/query/chart/scatter'
import { COLORS, type ColorKey, OVERLAYS, X_AXES, type XAxisKey } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import { useFilter } from '../filters/filter-state'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './controls.module.css'
import { type LimitChoice, LimitPicker } from './limit-picker'
import { LineForm } from './line-form'

const OVERLAY_KEYS = Object.keys(OVERLAYS) as (keyof typeof OVERLAYS)[]

type Props = {
  readonly chart: ScatterChart
  readonly groups: readonly ResultGroup[]
  readonly limitChoices: readonly LimitChoice[]
}

/** What a scatter chart is drawn against, in what colors, and with what over it; folded where room is short. */
export function ChartOptions({ chart, groups, limitChoices }: Props) {
  const filter = useFilter()
  const chosen = filter.overlay ?? []
  const axis = filter.x ?? 'params'
  return (
    <details className={styles.folded}>
      <summary>Axes, colors, lines</summary>
      <div className={styles.options}>
        {chart.view === 'results' ? <Groups groups={groups} title={chart.y.title} /> : null}
        <Choice label="Against">
          {(Object.keys(X_AXES) as XAxisKey[]).map((key) => (
            <li key={key}>
              <FilterLink
                patch={{ x: key === 'params' ? null : key, zoom: null, limits: null }}
                sameClaims
                aria-current={key === axis ? 'true' : undefined}
              >
                {X_AXES[key]}
              </FilterLink>
            </li>
          ))}
        </Choice>
        <ColorChoice />
        {chart.view === 'results' ? null : (
          <Choice label="Draw over it">
            {OVERLAY_KEYS.filter((key) => key !== 'fit' || axis !== 'year').map((key) => {
              const isOn = chosen.includes(key)
              const next = isOn ? chosen.filter((other) => other !== key) : [...chosen, key]
              return (
                <li key={key}>
                  <FilterLink
                    patch={{ overlay: next.length === 0 ? null : next }}
                    sameClaims
                    data-on={isOn || undefined}
                  >
                    <span aria-hidden="true">{isOn ? '☑' : '☐'}</span> {OVERLAYS[key]}
                    {isOn ? <VisuallyHidden> (shown)</VisuallyHidden> : null}
                  </FilterLink>
                </li>
              )
            })}
          </Choice>
        )}
        {axis === 'year' ? null : <LimitPicker choices={limitChoices} />}
        <LineForm hasNumbersAcross={axis !== 'year'} />
      </div>
    </details>
  )
}

/** By what marks are colored. */
export function ColorChoice() {
  const filter = useFilter()
  const color = filter.color ?? 'family'
  return (
    <Choice label="Color">
      {(Object.keys(COLORS) as ColorKey[]).map((key) => (
        <li key={key}>
          <FilterLink
            patch={{ color: key === 'family' ? null : key }}
            sameClaims
            aria-current={key === color ? 'true' : undefined}
          >
            {COLORS[key]}
          </FilterLink>
        </li>
      ))}
    </Choice>
  )
}

function Groups({ groups, title }: { groups: readonly ResultGroup[]; title: string }) {
  return (
    <Choice label="Result">
      {groups.map((group) => (
        <li key={`${group.metric} ${group.task} ${group.unit}`}>
          <FilterLink
            patch={groupPatch(group)}
            aria-current={title.startsWith(group.metric) ? 'true' : undefined}
          >
            {group.metric}
            {group.task === null ? null : ` on ${group.task}`} <small>{group.papers} papers</small>
          </FilterLink>
        </li>
      ))}
    </Choice>
  )
}

export function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={styles.choice}>
      <span aria-hidden="true">{label}</span>
      <ul aria-label={label}>{children}</ul>
    </div>
  )
}
