import type { ReactNode } from 'react'
import { shareOf } from '@/lib/query/chart/axis'
import type { Palette } from './palette'
import type { PlacedMark } from './place-marks'
import type { PlotModel } from './plot-model'
import { PlotUnder, percent } from './plot-under'

type Props = {
  readonly plot: PlotModel
  readonly palette: Palette
  readonly colorOf: (place: PlacedMark) => string
  /** A mark around 0, 0. */
  readonly drawMark: (place: PlacedMark) => ReactNode
  /** The strip writes its heights only where it does not stand beside its plot. */
  readonly stripTicks: string | undefined
}

/** A whole plot in a box of any width: places across are shares, so that a page and a file can both draw it. */
export function PlotFrame({ plot, palette, colorOf, drawMark, stripTicks }: Props) {
  const { x, y, height } = plot
  return (
    <>
      {y.ticks.map(({ value, label }) => {
        const level = percent(1 - shareOf(value, y))
        return (
          <g key={value}>
            <line x2="100%" y1={level} y2={level} stroke={palette.line} />
            {x === null ? (
              stripTicks === undefined ? null : (
                <text x="2" y={level} dy="-4" fontSize={11.5} fill={palette.ink3} className={stripTicks}>
                  {label}
                </text>
              )
            ) : (
              <text x="-9" y={level} dy="0.35em" textAnchor="end" fontSize={11.5} fill={palette.ink3}>
                {label}
              </text>
            )}
          </g>
        )
      })}
      {x?.ticks.map(({ value, label }) => {
        const across = percent(shareOf(value, x))
        return (
          <g key={value}>
            <line y2="100%" x1={across} x2={across} stroke={palette.line} />
            <text x={across} y={height + 18} textAnchor="middle" fontSize={11.5} fill={palette.ink3}>
              {label}
            </text>
          </g>
        )
      })}
      <PlotUnder plot={plot} palette={palette} />
      {plot.placed.map((place) => (
        <Placed key={place.mark.id} place={place} color={colorOf(place)}>
          {drawMark(place)}
        </Placed>
      ))}
    </>
  )
}

/** A nested drawing puts its content at shares of the box; its bars reach to other shares. */
function Placed({ place, color, children }: { place: PlacedMark; color: string; children: ReactNode }) {
  const { left, top, leftHigh, topHigh, shift } = place
  const bar = { stroke: color, strokeWidth: 3, strokeLinecap: 'round', strokeOpacity: 0.5 } as const
  return (
    <>
      {topHigh === null && leftHigh === null ? null : (
        <g transform={`translate(${shift} 0)`}>
          {topHigh === null ? null : (
            <line x1={percent(left)} x2={percent(left)} y1={percent(top)} y2={percent(topHigh)} {...bar} />
          )}
          {leftHigh === null ? null : (
            <line x1={percent(left)} x2={percent(leftHigh)} y1={percent(top)} y2={percent(top)} {...bar} />
          )}
        </g>
      )}
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: it only places what it holds, which has a name of its own */}
      <svg x={percent(left)} y={percent(top)} overflow="visible" width="1" height="1">
        {children}
      </svg>
    </>
  )
}
