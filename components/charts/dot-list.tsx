import { type Axis, formatOn, shareOf } from '@/lib/query/chart/axis'
import type { Mark } from '@/lib/query/chart/mark'
import type { ColorKey } from '@/lib/query/view-labels'
import styles from './dots.module.css'
import { MarkShape } from './mark-shape'
import { PAGE_PALETTE, seriesOf } from './palette'

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

type Props = { readonly marks: readonly Mark[]; readonly y: Axis; readonly color?: ColorKey }

/** Improvement factors on one axis, a line each with its range, its name before and its figure behind. */
export function DotList({ marks, y, color = 'family' }: Props) {
  const at = (value: number): string => percent(shareOf(value, y))
  return (
    <ul className={styles.dots}>
      {marks.map((mark) => {
        const series = PAGE_PALETTE.series(seriesOf(mark, color))
        return (
          <li key={mark.id}>
            <a href={`/claims/${mark.id}`} title={`${mark.statement} – “${mark.evidence}”`}>
              {mark.label}
            </a>
            <svg width="100%" height="24" aria-hidden="true" overflow="visible">
              <line x2="100%" y1="12" y2="12" className={styles.rule} />
              <line x1={at(1)} x2={at(1)} y2="24" className={styles.noChange} />
              {mark.yHigh === null ? null : (
                <line
                  x1={at(mark.y)}
                  x2={at(mark.yHigh)}
                  y1="12"
                  y2="12"
                  className={styles.span}
                  stroke={series}
                />
              )}
              <svg x={at(mark.y)} y="12" width="1" height="1" overflow="visible" aria-hidden="true">
                <MarkShape
                  qualifier={mark.qualifier}
                  resultKind={mark.resultKind}
                  color={series}
                  background={PAGE_PALETTE.bg}
                />
              </svg>
            </svg>
            <span>
              {mark.yHigh === null
                ? formatOn(y, mark.y)
                : `${formatOn(y, mark.y)}–${formatOn(y, mark.yHigh)}`}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** The numbers under such a list. */
export function DotAxis({ y }: { y: Axis }) {
  return (
    <div className={styles.axis} aria-hidden="true">
      <svg width="100%" height="18" overflow="visible" aria-hidden="true">
        {y.ticks.map(({ value, label }) => (
          <text key={value} x={percent(shareOf(value, y))} y="12" textAnchor="middle">
            {label}
          </text>
        ))}
      </svg>
    </div>
  )
}
