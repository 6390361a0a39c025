'use client'

import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { Zoom } from '@/lib/query/view-codecs'
import type { PlotModel } from './plot-model'
import { type Axes, type PlotPoint, zoomAround, zoomBetween } from './zoom'
import styles from './zoom.module.css'

type Props = {
  readonly whole: Axes
  readonly shown: Axes
  readonly margin: PlotModel['margin']
  readonly onZoom: (zoom: Zoom | null) => void
  /** Where the wheel is listened to: marks take the pointer too. */
  readonly frame: RefObject<HTMLElement | null>
}

const STEP = 1.0018
const HINT_MS = 1400

/** The ground of a plot: a drag marks the part to see, the wheel with Ctrl or ⌘ moves nearer or away. */
export function ZoomArea({ whole, shown, margin, onZoom, frame }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState<PlotPoint | null>(null)
  const [end, setEnd] = useState<PlotPoint | null>(null)
  const [hint, setHint] = useState(false)

  useWheel({ frame, area, whole, shown, onZoom, onHint: setHint })

  const finish = () => {
    const zoom = start === null || end === null ? null : zoomBetween(shown, start, end)
    setStart(null)
    setEnd(null)
    if (zoom !== null) onZoom(zoom)
  }
  return (
    <div
      ref={area}
      className={styles.zoomArea}
      style={{ inset: `${margin.top}px ${margin.right}px ${margin.bottom}px ${margin.left}px` }}
      data-zoom-area
      onPointerDown={(event) => {
        // A finger scrolls the page; for it there are the buttons.
        if (event.button !== 0 || event.pointerType === 'touch') return
        event.currentTarget.setPointerCapture(event.pointerId)
        setStart(pointOf(event, event.currentTarget))
      }}
      onPointerMove={(event) => {
        if (start !== null) setEnd(pointOf(event, event.currentTarget))
      }}
      onPointerUp={finish}
      onPointerCancel={() => {
        setStart(null)
        setEnd(null)
      }}
    >
      {start === null || end === null ? null : <Brush from={start} to={end} />}
      {hint ? <p className={styles.zoomHint}>Hold Ctrl or ⌘ and scroll to zoom</p> : null}
    </div>
  )
}

function Brush({ from, to }: { from: PlotPoint; to: PlotPoint }) {
  const percent = (share: number) => `${100 * share}%`
  return (
    <div
      className={styles.brush}
      style={{
        left: percent(Math.min(from.x, to.x)),
        right: percent(1 - Math.max(from.x, to.x)),
        bottom: percent(Math.min(from.y, to.y)),
        top: percent(1 - Math.max(from.y, to.y)),
      }}
    />
  )
}

function pointOf({ clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>, box: Element): PlotPoint {
  const { left, top, width, height } = box.getBoundingClientRect()
  const share = (value: number) => Math.min(1, Math.max(0, value))
  return { x: share((clientX - left) / width), y: share(1 - (clientY - top) / height) }
}

type WheelInput = Omit<Props, 'margin'> & {
  readonly area: RefObject<HTMLDivElement | null>
  readonly onHint: (shown: boolean) => void
}

/** React listens to the wheel passively; only a listener of our own can keep the page from zooming. */
function useWheel(input: WheelInput): void {
  const latest = useRef(input)
  useEffect(() => {
    latest.current = input
  })
  useEffect(() => {
    const box = latest.current.frame.current
    let hiding: ReturnType<typeof setTimeout> | undefined
    let waiting: number | undefined
    let turned = 0
    const onWheel = (event: WheelEvent): void => {
      const { area, onHint } = latest.current
      const ground = area.current
      if (ground === null) return
      const { left, right, top, bottom } = ground.getBoundingClientRect()
      const isOver =
        event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
      if (!isOver) return
      if (!event.ctrlKey && !event.metaKey) {
        clearTimeout(hiding)
        onHint(true)
        hiding = setTimeout(() => onHint(false), HINT_MS)
        return
      }
      event.preventDefault()
      turned += event.deltaY
      // Wheels turn faster than screens draw.
      waiting ??= requestAnimationFrame(() => {
        const { whole, shown, onZoom } = latest.current
        onZoom(zoomAround(whole, shown, pointOf(event, ground), STEP ** turned))
        turned = 0
        waiting = undefined
      })
    }
    box?.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      box?.removeEventListener('wheel', onWheel)
      clearTimeout(hiding)
      if (waiting !== undefined) cancelAnimationFrame(waiting)
    }
  }, [])
}
