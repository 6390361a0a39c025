'use client'

import { useCallback, useId, useMemo, useRef, useState } from 'react'
import type { ScatterChart } from '@/lib/query/chart/scatter'
import type { Zoom } from '@/lib/query/view-codecs'
import type { ColorKey } from '@/lib/query/view-labels'
import { useSelection } from '../compare/use-selection'
import { useUpdate, useZoom } from '../filters/filter-state'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './chart.module.css'
import { ChartContext } from './chart-context'
import { MarkCard } from './mark-card'
import { scatterModel } from './plot-model'
import { PlotPanel } from './plot-panel'
import { improvementOrder, readingOrder } from './roving'
import { useMarkCard } from './use-mark-card'
import { ZoomArea } from './zoom-area'
import { ZoomButtons } from './zoom-buttons'

/** Claims as marks: the plane, a strip for those without a place across, and quality on an axis of its own. */
export function ScatterView({ chart, color }: { chart: ScatterChart; color: ColorKey }) {
  const update = useUpdate()
  const zoom = useZoom()
  const { selected, full, toggle } = useSelection()
  const frame = useRef<HTMLElement>(null)
  const summary = useId()
  const [focused, setFocused] = useState<string | null>(null)
  const model = useMemo(() => scatterModel(chart, zoom), [chart, zoom])
  const { main, strip, quality, qualityStrip } = model
  const across = useMemo(() => [...main.placed, ...(quality?.placed ?? [])], [main, quality])
  const beside = useMemo(
    () => [...(strip?.placed ?? []), ...(qualityStrip?.placed ?? [])],
    [strip, qualityStrip],
  )
  const reading = useMemo(() => readingOrder(across, beside), [across, beside])
  const byImprovement = useMemo(() => improvementOrder(across, beside), [across, beside])
  const card = useMarkCard({ frame, reading, byImprovement, toggle, onFocus: setFocused })

  const isCrowded =
    chart.tiles.length + chart.unscaledTiles.length > 0 || (zoom !== null && chart.drawn > MANY)
  const onZoom = useCallback(
    (next: Zoom | null) =>
      update({ zoom: next }, isCrowded ? { typing: true, sameClaims: true } : { viewOnly: true }),
    [update, isCrowded],
  )
  const tabStop = focused !== null && reading.includes(focused) ? focused : (reading[0] ?? null)
  const shown = card.place !== null && reading.includes(card.place.mark.id) ? card.place : null
  const interaction = useMemo(
    () => (card.live ? { selected, pinned: card.pinned, tabStop, ...card.handlers } : null),
    [card.live, card.pinned, card.handlers, selected, tabStop],
  )
  const axes = { x: main.x ?? chart.x, y: main.y }
  return (
    <ChartContext value={interaction}>
      <figure
        ref={frame}
        className={styles.frame}
        aria-label={chart.title}
        aria-describedby={summary}
        onBlur={card.onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Escape') card.hide()
        }}
      >
        <VisuallyHidden id={summary}>
          {chart.summary}. Arrow keys walk from claim to claim, Enter opens one, Space selects it. The table
          below has the same claims.
        </VisuallyHidden>
        <div className={styles.panels}>
          <div className={styles.main}>
            <div className={styles.axisRow}>
              <p className={styles.axisTitle}>
                ↑ {chart.y.title}
                {chart.y.scale === 'log' ? ' (log)' : ''}
              </p>
              <ZoomButtons whole={chart} shown={axes} zoomed={zoom !== null} onZoom={onZoom} />
            </div>
            <PlotPanel
              plot={main}
              color={color}
              under={
                <ZoomArea whole={chart} shown={axes} margin={main.margin} onZoom={onZoom} frame={frame} />
              }
            />
            {quality === null || chart.quality === null ? null : (
              <>
                <p className={styles.axisTitle}>↑ {chart.quality.y.title}</p>
                <PlotPanel plot={quality} color={color} />
              </>
            )}
            <p className={styles.axisEnd}>
              {chart.x.title}
              {chart.x.scale === 'log' ? ' (log)' : ''} →
            </p>
          </div>
          {strip === null && qualityStrip === null ? null : (
            <div className={styles.strip}>
              <p className={styles.axisTitle}>{chart.unscaledTitle}</p>
              {strip === null ? <div className={styles.gap} /> : <PlotPanel plot={strip} color={color} />}
              {qualityStrip === null ? null : (
                <>
                  <p className={styles.axisTitle}>&nbsp;</p>
                  <PlotPanel plot={qualityStrip} color={color} />
                </>
              )}
              <p className={styles.axisEnd}>{beside.length} claims</p>
            </div>
          )}
        </div>
        {shown === null ? null : (
          <MarkCard
            place={shown}
            pinned={card.pinned === shown.mark.id}
            selected={selected.has(shown.mark.id)}
            full={full}
            onToggle={() => toggle(shown.mark.id)}
            onEnter={card.keep}
            onLeave={card.handlers.onLeave}
            onClose={card.hide}
          />
        )}
      </figure>
    </ChartContext>
  )
}

/** As many as the server sends as marks: beyond it, a part is asked for anew. */
const MANY = 2000
