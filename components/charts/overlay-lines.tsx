import type { Overlay } from '@/lib/query/chart-marks'
import styles from './chart.module.css'
import { type Domain, shareOf } from './place-marks'

type Props = { readonly overlays: readonly Overlay[]; readonly x: Domain; readonly y: Domain }

const SIZE = 1000
const across = (value: number, domain: Domain) => (SIZE * shareOf(value, domain)).toFixed(1)
const down = (value: number, domain: Domain) => (SIZE * (1 - shareOf(value, domain))).toFixed(1)

/** The outline of an overlay's line: straight from place to place, or in steps to the next that is better. */
function path({ line, steps, key }: Overlay, x: Domain, y: Domain): string {
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

function outline(band: NonNullable<Overlay['band']>, x: Domain, y: Domain): string {
  const top = band.map((place) => `${across(place.x, x)} ${down(place.high, y)}`)
  const bottom = [...band].reverse().map((place) => `${across(place.x, x)} ${down(place.low, y)}`)
  return `M${[...top, ...bottom].join('L')}Z`
}

/** Lines over a plot, in a box of their own that is stretched to the plot's. */
export function OverlayLines({ overlays, x, y }: Props) {
  if (overlays.length === 0) return null
  return (
    <svg
      className={styles.overlay}
      width="100%"
      height="100%"
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {overlays.map((overlay) => (
        <g key={overlay.key}>
          {overlay.band === null ? null : (
            <path d={outline(overlay.band, x, y)} className={styles.overlayBand} />
          )}
          <path d={path(overlay, x, y)} className={styles.overlayLine} data-overlay={overlay.key} />
        </g>
      ))}
    </svg>
  )
}
