import { type Axis, shareOf } from '@/lib/query/chart/axis'
import type { Overlay } from '@/lib/query/chart/overlay'
import type { Palette } from './palette'

type Props = {
  readonly overlays: readonly Overlay[]
  readonly x: Axis
  readonly y: Axis
  readonly palette: Palette
}

const SIZE = 1000
const across = (value: number, axis: Axis) => (SIZE * shareOf(value, axis)).toFixed(1)
const down = (value: number, axis: Axis) => (SIZE * (1 - shareOf(value, axis))).toFixed(1)

/** The outline of an overlay's line: straight from place to place, or in steps to the next that is better. */
function path({ line, steps, key }: Overlay, x: Axis, y: Axis): string {
  const places = line.map((point) => ({ across: across(point.x, x), down: down(point.y, y) }))
  const [first, ...rest] = places
  if (first === undefined) return ''
  const [before, after] = key === 'frontier_large' ? ['0', null] : [null, String(SIZE)]
  const start =
    before === null ? `M${first.across} ${first.down}` : `M${before} ${first.down}H${first.across}`
  const segments = rest.map((place) => {
    if (!steps) return `L${place.across} ${place.down}`
    return key === 'frontier_large' ? `V${place.down}H${place.across}` : `H${place.across}V${place.down}`
  })
  return `${start}${segments.join('')}${steps && after !== null ? `H${after}` : ''}`
}

function outline(band: NonNullable<Overlay['band']>, x: Axis, y: Axis): string {
  const top = band.map((place) => `${across(place.x, x)} ${down(place.high, y)}`)
  const bottom = [...band].reverse().map((place) => `${across(place.x, x)} ${down(place.low, y)}`)
  return `M${[...top, ...bottom].join('L')}Z`
}

/** Lines over a plot, in a box of their own that is stretched to the plot's. */
export function OverlayLines({ overlays, x, y, palette }: Props) {
  if (overlays.length === 0) return null
  return (
    <svg
      width="100%"
      height="100%"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      preserveAspectRatio="none"
      overflow="hidden"
      pointerEvents="none"
      aria-hidden="true"
    >
      {overlays.map((overlay) => (
        <g key={overlay.key}>
          {overlay.band === null ? null : (
            <path d={outline(overlay.band, x, y)} fill={palette.accent} fillOpacity={0.11} />
          )}
          <path
            d={path(overlay, x, y)}
            fill="none"
            stroke={
              overlay.key === 'fit'
                ? palette.accent
                : overlay.key.startsWith('limit-')
                  ? palette.warn
                  : palette.ink2
            }
            strokeWidth={1.5}
            strokeDasharray={overlay.key === 'frontier_large' ? '5 3' : undefined}
            vectorEffect="non-scaling-stroke"
            data-overlay={overlay.key}
          />
        </g>
      ))}
    </svg>
  )
}
