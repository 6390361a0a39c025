import { formatCount, formatNumber } from '@/lib/query/format'
import type { LimitLine } from '@/lib/query/views'
import { type Domain, shareOf } from '../charts/place-marks'
import styles from './hardware.module.css'

const HEIGHT = 330
const LABEL_HEIGHT = 15
const percent = (share: number) => `${(100 * share).toFixed(2)}%`

/** Three digits: a limit is no more exact than that. */
export const rough = (value: number) => Number(value.toPrecision(3))

/** Powers of ten around some values. */
function decades(values: readonly number[]): { domain: Domain; ticks: number[] } {
  const [low, high] = [Math.min(...values), Math.max(...values)].map(Math.log10)
  const [from, to] = [Math.floor(low ?? 0), Math.ceil(high ?? 1)]
  return {
    domain: [10 ** from, 10 ** to],
    ticks: Array.from({ length: to - from + 1 }, (_, step) => 10 ** (from + step)),
  }
}

/** A height for each label near its own, so that no two of them overlap. */
function spreadLabels(wanted: readonly number[]): number[] {
  const order = wanted.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height)
  let last = Number.NEGATIVE_INFINITY
  const placed = new Map<number, number>()
  for (const { height, index } of order) {
    last = Math.max(height, last + LABEL_HEIGHT)
    placed.set(index, last)
  }
  return wanted.map((height, index) => placed.get(index) ?? height)
}

/** Lines of falling speed over scale, each ending at the largest model that its device holds. */
export function LimitChart({ limits }: { limits: readonly LimitLine[] }) {
  const x = decades(limits.flatMap(({ from, to }) => [from.x, to.x]))
  const y = decades(limits.flatMap(({ from, to }) => [from.y, to.y]))
  const across = (value: number) => percent(shareOf(value, x.domain))
  const down = (value: number) => HEIGHT * (1 - shareOf(value, y.domain))
  const labels = spreadLabels(limits.map(({ to }) => down(to.y)))
  return (
    <figure className={styles.limits}>
      <figcaption>↑ Tokens/s at most, one sequence (log)</figcaption>
      <svg
        width="100%"
        height={HEIGHT}
        overflow="visible"
        role="img"
        aria-label="Bandwidth-bound tokens a second against model scale"
      >
        {y.ticks.map((tick) => (
          <g key={tick}>
            <line x2="100%" y1={down(tick)} y2={down(tick)} className={styles.grid} />
            <text x="-8" y={down(tick)} dy="0.35em" textAnchor="end">
              {formatNumber(tick)}
            </text>
          </g>
        ))}
        {x.ticks.map((tick) => (
          <g key={tick}>
            <line y2={HEIGHT} x1={across(tick)} x2={across(tick)} className={styles.grid} />
            <text x={across(tick)} y={HEIGHT + 17} textAnchor="middle">
              {formatCount(tick)}
            </text>
          </g>
        ))}
        {limits.map((line, index) => (
          <g key={line.slug} className={styles.limit}>
            <title>{`${line.name}: ${line.formula}. ${line.sources.join('; ')}`}</title>
            <line
              x1={across(line.from.x)}
              y1={down(line.from.y)}
              x2={across(line.to.x)}
              y2={down(line.to.y)}
              className={styles.reach}
            />
            <line
              x1={across(line.from.x)}
              y1={down(line.from.y)}
              x2={across(line.to.x)}
              y2={down(line.to.y)}
              className={styles.line}
            />
            <circle cx={across(line.to.x)} cy={down(line.to.y)} r="3.5" />
            <text x={across(line.to.x)} dx="8" y={labels[index]} dy="0.35em" className={styles.label}>
              {line.name.replace(/^(?:NVIDIA|AMD|Google|Intel) (?:GeForce |Instinct )?/, '')}, holds{' '}
              {formatCount(rough(line.to.x))}
            </text>
          </g>
        ))}
      </svg>
      <p className={styles.axisEnd}>Model scale, parameters (log) →</p>
    </figure>
  )
}
