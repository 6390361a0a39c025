'use client'

import type { Zoom } from '@/lib/query/view-codecs'
import { type Axes, zoomAround } from './zoom'
import styles from './zoom.module.css'

type Props = {
  readonly whole: Axes
  readonly shown: Axes
  readonly zoomed: boolean
  readonly onZoom: (zoom: Zoom | null) => void
}

const MIDDLE = { x: 0.5, y: 0.5 }

/** Nearer, away and back to the whole, for keyboard and finger. */
export function ZoomButtons({ whole, shown, zoomed, onZoom }: Props) {
  return (
    <div className={styles.zoomButtons}>
      <button
        type="button"
        onClick={() => onZoom(zoomAround(whole, shown, MIDDLE, 0.5))}
        aria-label="Zoom in"
      >
        +
      </button>
      <button
        type="button"
        onClick={() => onZoom(zoomAround(whole, shown, MIDDLE, 2))}
        disabled={!zoomed}
        aria-label="Zoom out"
      >
        −
      </button>
      <button type="button" onClick={() => onZoom(null)} disabled={!zoomed}>
        Whole chart
      </button>
    </div>
  )
}
