import { formatOn, shareOf } from '@/lib/query/chart/axis'
import type { ReferenceLine } from '@/lib/query/chart/overlay'
import type { Tile } from '@/lib/query/chart/scatter'
import { formatNumber } from '@/lib/query/format'
import { OverlayLines } from './overlay-lines'
import type { Palette } from './palette'
import type { PlotModel } from './plot-model'

export const percent = (share: number): string => `${(100 * share).toFixed(3)}%`

type Props = { readonly plot: PlotModel; readonly palette: Palette }

/** What lies under the marks: cells, the line of no change, overlays and reference lines. Places are shares of the box. */
export function PlotUnder({ plot, palette }: Props) {
  const { x, y, tiles, noChange, lines, overlays } = plot
  const most = Math.max(1, ...tiles.map(({ count }) => count))
  const level = noChange === null ? null : 1 - shareOf(noChange.value, y)
  return (
    <>
      {tiles.map((tile) => (
        <TileRect key={`${tile.x?.[0]} ${tile.y[0]}`} tile={tile} most={most} plot={plot} palette={palette} />
      ))}
      {noChange === null || level === null || level < 0 || level > 1 ? null : (
        <>
          <line
            x2="100%"
            y1={percent(level)}
            y2={percent(level)}
            stroke={palette.ink3}
            strokeDasharray="4 3"
          />
          {x === null ? null : (
            <text x="6" y={percent(level)} dy="-5" fontSize={11.5} fill={palette.ink3}>
              {noChange.label}
            </text>
          )}
        </>
      )}
      {x === null ? null : (
        <OverlayLines
          overlays={overlays}
          x={x}
          y={y}
          palette={palette}
          box={plot.width === null ? null : { width: plot.width, height: plot.height }}
        />
      )}
      {lines.map((line, index) => (
        <Line
          key={`${line.axis}${line.value}${line.label}`}
          line={line}
          index={index}
          plot={plot}
          palette={palette}
        />
      ))}
    </>
  )
}

function TileRect({ tile, most, plot: { x, y }, palette }: Props & { tile: Tile; most: number }) {
  const [left, right] = tile.x === null || x === null ? [0.1, 0.9] : tile.x.map((value) => shareOf(value, x))
  const [bottom = 0, top = 1] = tile.y.map((value) => shareOf(value, y))
  if (left === undefined || right === undefined || right < 0 || left > 1 || top < 0 || bottom > 1) return null
  const words = `${formatNumber(tile.count)} claims, median ${formatOn(y, tile.median)}`
  return (
    <rect
      x={percent(Math.max(0, left))}
      y={percent(Math.max(0, 1 - top))}
      width={percent(Math.min(1, right) - Math.max(0, left))}
      height={percent(Math.min(1, top) - Math.max(0, bottom))}
      fill={palette.accent}
      fillOpacity={(0.1 + (0.85 * Math.log1p(tile.count)) / Math.log1p(most)).toFixed(3)}
      data-tile={tile.count}
    >
      <title>{words}</title>
    </rect>
  )
}

/** Lines in one corner would hide each other's names; each takes a line of its own. */
const LINE_HEIGHT = 14

function Line({ line, index, plot: { x, y }, palette }: Props & { line: ReferenceLine; index: number }) {
  const axis = line.axis === 'x' ? x : y
  if (axis === null) return null
  const share = shareOf(line.value, axis)
  if (share < 0 || share > 1) return null
  const color = line.kind === 'limit' ? palette.warn : palette.ink2
  const label = line.kind === 'reader' ? formatOn(axis, line.value) : line.label
  const place = percent(line.axis === 'x' ? share : 1 - share)
  const ends =
    line.axis === 'x'
      ? { x1: place, x2: place, y1: '0', y2: '100%' }
      : { x1: '0', x2: '100%', y1: place, y2: place }
  // Beside an upright line on the side that has more room; over a level one at its right end.
  const text =
    line.axis === 'x'
      ? ({
          x: place,
          y: 10 + index * LINE_HEIGHT,
          dx: share > 0.7 ? -5 : 5,
          textAnchor: share > 0.7 ? 'end' : 'start',
        } as const)
      : ({ x: '100%', y: place, dx: -4, dy: -4, textAnchor: 'end' } as const)
  return (
    <g data-line={`${line.axis}${line.value}`}>
      {line.note === null ? null : <title>{line.note}</title>}
      <line {...ends} stroke={color} strokeDasharray={line.kind === 'limit' ? '2 2' : '6 3'} />
      <text {...text} fontSize={11} fill={color}>
        {label}
      </text>
    </g>
  )
}
