import { type Axis, shareOf } from '@/lib/query/chart/axis'
import type { Overlay } from '@/lib/query/chart/overlay'
import type { Palette } from './palette'

type Props = {
  readonly overlays: readonly Overlay[]
  readonly x: Axis
  readonly y: Axis
  readonly palette: Palette
  /** The box in px where it is known; else the drawing is stretched to it. */
  readonly box: Size | null
}

type Size = { readonly width: number; readonly height: number }

/** Any box will do where the drawing is stretched. */
const STRETCHED: Size = { width: 1000, height: 1000 }
type Plane = { readonly x: Axis; readonly y: Axis; readonly size: Size }
const across = (value: number, { x, size }: Plane) => (size.width * shareOf(value, x)).toFixed(1)
const down = (value: number, { y, size }: Plane) => (size.height * (1 - shareOf(value, y))).toFixed(1)

/** The outline of an overlay's line: straight from place to place, or in steps to the next that is better. */
function path({ line, steps, key }: Overlay, plane: Plane): string {
  const places = line.map((point) => ({ across: across(point.x, plane), down: down(point.y, plane) }))
  const [first, ...rest] = places
  if (first === undefined) return ''
  const [before, after] = key === 'frontier_large' ? ['0', null] : [null, String(plane.size.width)]
  const start =
    before === null ? `M${first.across} ${first.down}` : `M${before} ${first.down}H${first.across}`
  const segments = rest.map((place) => {
    if (!steps) return `L${place.across} ${place.down}`
    return key === 'frontier_large' ? `V${place.down}H${place.across}` : `H${place.across}V${place.down}`
  })
  return `${start}${segments.join('')}${steps && after !== null ? `H${after}` : ''}`
}

function outline(band: NonNullable<Overlay['band']>, plane: Plane): string {
  const top = band.map((place) => `${across(place.x, plane)} ${down(place.high, plane)}`)
  const bottom = [...band].reverse().map((place) => `${across(place.x, plane)} ${down(place.low, plane)}`)
  return `M${[...top, ...bottom].join('L')}Z`
}

/** Lines over a plot, in a box of their own that is stretched to the plot's. */
export function OverlayLines({ overlays, x, y, palette, box }: Props) {
  if (overlays.length === 0) return null
  const size = box ?? STRETCHED
  const plane = { x, y, size }
  return (
    <svg
      width="100%"
      height="100%"
      {...(box === null ? { viewBox: `0 0 ${size.width} ${size.height}`, preserveAspectRatio: 'none' } : {})}
      overflow="hidden"
      pointerEvents="none"
      aria-hidden="true"
    >
      {overlays.map((overlay) => (
        <g key={overlay.key}>
          {overlay.band === null ? null : (
            <path d={outline(overlay.band, plane)} fill={palette.accent} fillOpacity={0.11} />
          )}
          <path
            d={path(overlay, plane)}
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
