import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import { shareOf } from '@/lib/query/chart/axis'
import type { TimelineChart, TimelineYear } from '@/lib/query/chart/chart'
import { formatFactor, formatNumber } from '@/lib/query/format'
import type { Palette } from './palette'

/** Heights in px: counts above, improvements below, a line of years between. */
const COUNTS = 190
const YEARS = 26
const FACTORS = 150
export const TIMELINE_HEIGHT = COUNTS + YEARS + FACTORS
const BAR = 0.56
const ROOM = 16

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`

type Props = { readonly chart: TimelineChart; readonly palette: Palette }

/** Years side by side, one column each, gaps included: how many claims of which family, and how far they improve. */
export function TimelineDrawing({ chart: { years, y }, palette }: Props) {
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const columns = last - first + 1
  const most = Math.max(1, ...years.map(({ count }) => count))
  const level = (value: number) => COUNTS + YEARS + FACTORS * (1 - shareOf(value, y))
  return (
    <>
      {y.ticks.map(({ value, label }) => (
        <g key={value}>
          <line x2="100%" y1={level(value)} y2={level(value)} stroke={palette.line} />
          <text x="-8" y={level(value)} dy="0.35em" textAnchor="end" fontSize={11.5} fill={palette.ink3}>
            {label}
          </text>
        </g>
      ))}
      <line x2="100%" y1={level(1)} y2={level(1)} stroke={palette.ink3} strokeDasharray="4 3" />
      <line x2="100%" y1={COUNTS} y2={COUNTS} stroke={palette.ink3} />
      {years.map((year) => (
        <Year
          key={year.year}
          year={year}
          left={(year.year - first) / columns}
          width={1 / columns}
          most={most}
          level={level}
          palette={palette}
        />
      ))}
    </>
  )
}

type YearProps = {
  readonly year: TimelineYear
  readonly left: number
  readonly width: number
  readonly most: number
  readonly level: (value: number) => number
  readonly palette: Palette
}

function Year({ year, left, width, most, level, palette }: YearProps) {
  const middle = percent(left + width / 2)
  const from = percent(left + (width * (1 - BAR)) / 2)
  const height = (count: number) => ((COUNTS - ROOM) * count) / most
  const { improvement } = year
  let below = 0
  return (
    <g data-year={year.year}>
      {year.families.map(({ family, count }) => {
        below += count
        return (
          <rect
            key={family}
            x={from}
            width={percent(width * BAR)}
            y={COUNTS - height(below)}
            height={Math.max(0.5, height(count) - 0.5)}
            fill={palette.series(`family-${family}`)}
          >
            <title>{`${year.year}, ${METRIC_FAMILIES[family].toLowerCase()}: ${formatNumber(count)} claims`}</title>
          </rect>
        )
      })}
      <text
        x={middle}
        y={COUNTS - height(year.count) - 5}
        textAnchor="middle"
        fontSize={11.5}
        fill={palette.ink}
      >
        {formatNumber(year.count)}
      </text>
      <text x={middle} y={COUNTS + 17} textAnchor="middle" fontSize={11.5} fill={palette.ink2}>
        {year.year}
      </text>
      {improvement === null ? null : (
        <>
          <line
            x1={middle}
            x2={middle}
            y1={level(improvement.low)}
            y2={level(improvement.high)}
            stroke={palette.accent}
            strokeOpacity={0.35}
            strokeWidth={7}
          />
          <svg
            x={middle}
            y={level(improvement.median)}
            width="1"
            height="1"
            overflow="visible"
            aria-hidden="true"
          >
            <circle r="4" fill={palette.accent} />
            <text x="9" dy="0.35em" fontSize={11} fill={palette.ink}>
              {formatFactor(improvement.median)}
            </text>
          </svg>
          <rect
            x={percent(left)}
            width={percent(width)}
            y={COUNTS + YEARS}
            height={FACTORS}
            fill="transparent"
          >
            <title>{`${year.year}: median ${formatFactor(improvement.median)}, middle half ${formatFactor(improvement.low)} to ${formatFactor(improvement.high)}, of ${formatNumber(improvement.count)} claims with a factor`}</title>
          </rect>
        </>
      )}
    </g>
  )
}
