import { type AxisKind, axisOf, shareOf } from '@/lib/query/chart/axis'
import { formatCount } from '@/lib/query/format'
import type { LimitLine } from '@/lib/query/views'
import styles from './hardware.module.css'

const HEIGHT = 330
const LABEL_HEIGHT = 15
const percent = (share: number) => `${(100 * share).toFixed(2)}%`

/** Three digits: a limit is no more exact than that. */
export const rough = (value: number) => Number(value.toPrecision(3))

/** A power of ten: what is left of the axis where there is little room. */
const isDecade = (value: number) => Number.isInteger(Number(Math.log10(value).toFixed(9)))

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

const SCALE: AxisKind = {
  key: 'params',
  title: 'Model scale, parameters',
  scale: 'log',
  format: 'count',
  empty: [1e8, 1e12],
}
const RATE: AxisKind = { key: 'rate', title: 'Tokens/s', scale: 'log', format: 'number', empty: [1, 1e3] }

/** Lines of falling speed over scale, each ending at the largest model that its device holds. */
export function LimitChart({ limits }: { limits: readonly LimitLine[] }) {
  const x = axisOf(
    SCALE,
    limits.flatMap(({ from, to }) => [from.x, to.x]),
  )
  const y = axisOf(
    RATE,
    limits.flatMap(({ from, to }) => [from.y, to.y]),
  )
  const across = (value: number) => percent(shareOf(value, x))
  const down = (value: number) => HEIGHT * (1 - shareOf(value, y))
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
        {y.ticks.map(({ value, label }) => (
          <g key={value}>
            <line x2="100%" y1={down(value)} y2={down(value)} className={styles.grid} />
            <text x="-8" y={down(value)} dy="0.35em" textAnchor="end">
              {label}
            </text>
          </g>
        ))}
        {x.ticks.map(({ value, label }) => (
          <g key={value} data-minor={isDecade(value) ? undefined : true}>
            <line y2={HEIGHT} x1={across(value)} x2={across(value)} className={styles.grid} />
            <text x={across(value)} y={HEIGHT + 17} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
        {limits.map((line) => (
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
          </g>
        ))}
        {/* After all lines, so that none of them strikes a name through. */}
        {limits.map((line, index) => (
          <text
            key={line.slug}
            x={across(line.to.x)}
            dx="8"
            y={labels[index]}
            dy="0.35em"
            className={styles.label}
          >
            {line.name.replace(/^(?:NVIDIA|AMD|Google|Intel) (?:GeForce |Instinct )?/, '')}, holds{' '}
            {formatCount(rough(line.to.x))}
          </text>
        ))}
      </svg>
      <p className={styles.axisEnd}>Model scale, parameters (log) →</p>
    </figure>
  )
}
