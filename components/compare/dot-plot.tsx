import type { Chart } from '@/lib/query/chart-marks'
import { formatFactor } from '@/lib/query/format'
import { markColor } from '../charts/mark-color'
import { MarkShape } from '../charts/mark-shape'
import { shareOf } from '../charts/place-marks'
import styles from './compare.module.css'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

/** The claims' improvement factors on one logarithmic axis, a line each. */
export function DotPlot({ chart }: { chart: Chart }) {
  const marks = [...chart.marks, ...chart.unscaled].sort((a, b) => b.y - a.y)
  const missing = chart.notDrawn.reduce((sum, { count }) => sum + count, 0)
  if (marks.length === 0) return null
  const at = (value: number): string => percent(shareOf(value, chart.yDomain))
  return (
    <figure className={styles.dots} aria-label="Improvement factors">
      <figcaption>Improvement over each claim’s own baseline, × better (log)</figcaption>
      <ul>
        {marks.map((mark) => (
          <li key={mark.id} style={markColor(mark.family)}>
            <a href={`/claims/${mark.id}`}>{mark.label}</a>
            <svg width="100%" height="26" aria-hidden="true" overflow="visible">
              <line x2="100%" y1="13" y2="13" className={styles.rule} />
              <line x1={at(1)} x2={at(1)} y2="26" className={styles.noChange} />
              {mark.yHigh === null ? null : (
                <line x1={at(mark.y)} x2={at(mark.yHigh)} y1="13" y2="13" className={styles.span} />
              )}
              <g style={{ transform: `translate(${at(mark.y)}, 13px)`, transformBox: 'view-box' }}>
                <MarkShape qualifier={mark.qualifier} resultKind={mark.resultKind} />
              </g>
            </svg>
            <span>
              {mark.yHigh === null
                ? formatFactor(mark.y)
                : `${formatFactor(mark.y)}–${formatFactor(mark.yHigh)}`}
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.dotAxis} aria-hidden="true">
        <svg width="100%" height="18" overflow="visible" aria-hidden="true">
          {chart.yTicks.map(({ value, label }) => (
            <text key={value} x={at(value)} y="12" textAnchor="middle">
              {label}
            </text>
          ))}
        </svg>
      </div>
      {missing === 0 ? null : (
        <p>Not drawn: {chart.notDrawn.map(({ reason, count }) => `${count} (${reason})`).join('; ')}.</p>
      )}
    </figure>
  )
}
