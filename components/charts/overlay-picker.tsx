'use client'

import type { Overlay } from '@/lib/query/chart-marks'
import { OVERLAYS } from '@/lib/query/fields'
import { FilterLink } from '../filters/filter-link'
import { useFilter } from '../filters/filter-state'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './chart.module.css'

const KEYS = Object.keys(OVERLAYS) as (keyof typeof OVERLAYS)[]

/** Which lines are drawn over the chart, and what each says in numbers, with its doubts. */
export function OverlayPicker({ overlays }: { overlays: readonly Overlay[] }) {
  const { filter } = useFilter()
  const chosen = filter.overlay ?? []
  const warnings = [...new Set(overlays.flatMap((overlay) => overlay.warnings))]
  return (
    <div className={styles.overlays}>
      <ul aria-label="Overlays">
        <li>Draw over it:</li>
        {KEYS.map((key) => {
          const isOn = chosen.includes(key)
          const next = isOn ? chosen.filter((other) => other !== key) : [...chosen, key]
          return (
            <li key={key}>
              <FilterLink patch={{ overlay: next.length === 0 ? null : next }} data-on={isOn || undefined}>
                <span aria-hidden="true">{isOn ? '☑' : '☐'}</span> {OVERLAYS[key]}
                {isOn ? <VisuallyHidden> (shown)</VisuallyHidden> : null}
              </FilterLink>
            </li>
          )
        })}
      </ul>
      {overlays.map(({ key, note }) => (
        <p key={key}>{note}.</p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} data-warning>
          <span aria-hidden="true">△</span> {warning}.
        </p>
      ))}
    </div>
  )
}
