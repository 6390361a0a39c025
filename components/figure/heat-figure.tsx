import { isKeyOf, METRIC_FAMILIES, TECHNIQUES } from '@/lib/domain/vocabulary'
import type { HeatChart } from '@/lib/query/chart/chart'
import { formatNumber } from '@/lib/query/format'
import { factorsOf } from '../charts/heat-words'
import { FILE_PALETTE } from '../charts/palette'
import { INNER } from './layout'

const NAME = 200
const HEAD = 26
const ROW = 38
const { ink, ink2, accent, line } = FILE_PALETTE

export const heatHeight = ({ techniques }: HeatChart): number => HEAD + techniques.length * ROW + 8

/** Techniques against families as a picture: count, then median and best improvement; a stronger tint is more claims. */
export function HeatFigure({ chart: { techniques, families, cells } }: { chart: HeatChart }) {
  const width = (INNER - NAME) / Math.max(1, families.length)
  const most = Math.max(1, ...cells.map(({ count }) => count))
  return (
    <>
      {families.map((family, index) => (
        <text
          key={family}
          x={NAME + (index + 0.5) * width}
          y={16}
          fontSize={11.5}
          textAnchor="middle"
          fill={ink2}
        >
          {METRIC_FAMILIES[family]}
        </text>
      ))}
      {techniques.map((technique, row) => (
        <g key={technique} transform={`translate(0 ${HEAD + row * ROW})`}>
          <text x={NAME - 12} y={ROW / 2 + 4} fontSize={12} textAnchor="end" fill={ink2}>
            {isKeyOf(TECHNIQUES, technique) ? TECHNIQUES[technique] : technique}
          </text>
          {families.map((family, index) => {
            const cell = cells.find((each) => each.technique === technique && each.family === family)
            const left = NAME + index * width
            return (
              <g key={family} transform={`translate(${left.toFixed(1)} 0)`}>
                <rect
                  x="1"
                  y="1"
                  width={width - 2}
                  height={ROW - 2}
                  rx="3"
                  fill={cell === undefined ? line : accent}
                  fillOpacity={
                    cell === undefined ? 0.4 : (0.06 + 0.34 * Math.sqrt(cell.count / most)).toFixed(3)
                  }
                />
                {cell === undefined ? null : (
                  <>
                    <text x={width / 2} y="17" fontSize={12} fontWeight={600} textAnchor="middle" fill={ink}>
                      {formatNumber(cell.count)}
                    </text>
                    <text x={width / 2} y="30" fontSize={9.5} textAnchor="middle" fill={ink2}>
                      {factorsOf(cell)}
                    </text>
                  </>
                )}
              </g>
            )
          })}
        </g>
      ))}
    </>
  )
}
