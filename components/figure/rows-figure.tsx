import { type Axis, formatOn, shareOf } from '@/lib/query/chart/axis'
import type { Mark } from '@/lib/query/chart/mark'
import type { ColorKey } from '@/lib/query/view-labels'
import { MarkShape } from '../charts/mark-shape'
import { FILE_PALETTE, seriesOf } from '../charts/palette'
import { INNER } from './layout'

const ROW = 23
const NAME = 250
const FIGURE = 110
const AXIS = 22
const { ink, ink2, ink3, line, bg, series } = FILE_PALETTE

type Props = {
  readonly y: Axis
  readonly color: ColorKey
  /** How wide it is drawn, in px. */
  readonly inner?: number
}

export type Rows = { readonly heading: string | null; readonly note: string; readonly marks: readonly Mark[] }

const headingHeight = ({ heading }: Rows): number => (heading === null ? 0 : 30)
const blockHeight = (rows: Rows): number => headingHeight(rows) + rows.marks.length * ROW + AXIS

export const rowsHeight = (blocks: readonly Rows[]): number =>
  blocks.reduce((sum, rows) => sum + blockHeight(rows), 0)

const shorten = (text: string): string => (text.length > 36 ? `${text.slice(0, 35).trimEnd()}…` : text)

/** Claims a line each, with their ranges, on one axis. */
export function RowsFigure({ blocks, inner = INNER, ...axes }: Props & { blocks: readonly Rows[] }) {
  let top = 0
  return (
    <>
      {blocks.map((rows) => {
        const from = top
        top += blockHeight(rows)
        return (
          <g key={rows.heading ?? ''} transform={`translate(0 ${from})`}>
            <Block rows={rows} inner={inner} {...axes} />
          </g>
        )
      })}
    </>
  )
}

function Block({ rows, y, color, inner }: Required<Props> & { rows: Rows }) {
  const at = (value: number): number => NAME + (inner - NAME - FIGURE) * shareOf(value, y)
  const first = headingHeight(rows)
  const bottom = first + rows.marks.length * ROW
  return (
    <>
      {rows.heading === null ? null : (
        <text y={first - 10} fontSize={13} fill={ink}>
          <tspan fontWeight={600}>{rows.heading}</tspan>
          <tspan dx={8} fontSize={12} fill={ink3}>
            {rows.note}
          </tspan>
        </text>
      )}
      {y.ticks.map(({ value, label }) => (
        <g key={value}>
          <line x1={at(value)} x2={at(value)} y1={first} y2={bottom} stroke={line} />
          <text x={at(value)} y={bottom + 14} fontSize={11} textAnchor="middle" fill={ink3}>
            {label}
          </text>
        </g>
      ))}
      <line x1={at(1)} x2={at(1)} y1={first} y2={bottom} stroke={ink3} strokeDasharray="4 3" />
      {rows.marks.map((mark, index) => {
        const middle = first + index * ROW + ROW / 2
        const fill = series(seriesOf(mark, color))
        return (
          <g key={mark.id} data-mark={mark.id}>
            <title>{`${mark.statement}: “${mark.evidence}” (${mark.paperTitle})`}</title>
            <text x={NAME - 16} y={middle + 4} fontSize={12} textAnchor="end" fill={ink2}>
              {shorten(mark.label)}
            </text>
            {mark.yHigh === null ? null : (
              <line
                x1={at(mark.y)}
                x2={at(mark.yHigh)}
                y1={middle}
                y2={middle}
                stroke={fill}
                strokeOpacity={0.5}
                strokeWidth={4}
                strokeLinecap="round"
              />
            )}
            <g transform={`translate(${at(mark.y).toFixed(2)} ${middle})`}>
              <MarkShape
                qualifier={mark.qualifier}
                resultKind={mark.resultKind}
                color={fill}
                background={bg}
              />
            </g>
            <text x={inner} y={middle + 4} fontSize={12} fontWeight={600} textAnchor="end" fill={ink}>
              {mark.yHigh === null
                ? formatOn(y, mark.y)
                : `${formatOn(y, mark.y)}–${formatOn(y, mark.yHigh)}`}
            </text>
          </g>
        )
      })}
    </>
  )
}
