import {
  METRIC_FAMILIES,
  type MetricFamily,
  QUALIFIERS,
  type Qualifier,
  type ResultKind,
} from '@/lib/domain/vocabulary'
import type { Chart } from '@/lib/query/chart-marks'
import styles from './chart.module.css'
import { markColor } from './mark-color'
import { MarkShape } from './mark-shape'

/** What colors and shapes stand for: only those that are on the chart. */
export function Legend({ chart }: { chart: Chart }) {
  const marks = [...chart.marks, ...chart.unscaled]
  if (marks.length === 0) return null
  const families = (Object.keys(METRIC_FAMILIES) as MetricFamily[]).filter((family) =>
    marks.some((mark) => mark.family === family),
  )
  const qualifiers = (Object.keys(QUALIFIERS) as Qualifier[]).filter((qualifier) =>
    marks.some((mark) => mark.qualifier === qualifier),
  )
  const projected = marks.some(({ resultKind }) => resultKind === 'projected')
  return (
    <div className={styles.legend}>
      <ul aria-label="Color: family">
        {families.map((family) => (
          <li key={family} style={markColor(family)}>
            <Sample qualifier="exact" />
            {METRIC_FAMILIES[family]}
          </li>
        ))}
      </ul>
      <ul aria-label="Shape: how firm the number is" className={styles.legendShapes}>
        {qualifiers.map((qualifier) => (
          <li key={qualifier}>
            <Sample qualifier={qualifier} />
            {QUALIFIERS[qualifier]}
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

function Sample({ qualifier, resultKind = 'measured' }: { qualifier: Qualifier; resultKind?: ResultKind }) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <MarkShape qualifier={qualifier} resultKind={resultKind} />
    </svg>
  )
}
