'use client'

import { useMemo, useRef, useState } from 'react'
import type { Chart } from '@/lib/query/chart-marks'
import { useSelection } from '../compare/use-selection'
import { useFilter } from '../filters/filter-state'
import styles from './chart.module.css'
import { ChartContext } from './chart-context'
import { MarkCard } from './mark-card'
import { mainPlot, stripPlot } from './plot-model'
import { PlotPanel } from './plot-panel'
import { improvementOrder, readingOrder } from './roving'
import { useMarkCard } from './use-mark-card'

/** Improvement against scale, with the claims that state no scale in a strip of their own. */
export function ExploreChart({ chart }: { chart: Chart }) {
  const { pending } = useFilter()
  const { selected, full, toggle } = useSelection()
  const frame = useRef<HTMLElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const main = useMemo(() => mainPlot(chart), [chart])
  const strip = useMemo(() => stripPlot(chart), [chart])
  const reading = useMemo(() => readingOrder(main.placed, strip.placed), [main, strip])
  const byImprovement = useMemo(() => improvementOrder(main.placed, strip.placed), [main, strip])
  const card = useMarkCard({ frame, reading, byImprovement, toggle, onFocus: setFocused })

  const known = focused !== null && reading.includes(focused)
  const tabStop = known ? focused : (reading[0] ?? null)
  const shown = card.place !== null && reading.includes(card.place.mark.id) ? card.place : null
  const interaction = useMemo(
    () => (card.live ? { selected, tabStop, ...card.handlers } : null),
    [card.live, card.handlers, selected, tabStop],
  )
  return (
    <ChartContext value={interaction}>
      <figure
        ref={frame}
        className={styles.frame}
        data-pending={pending || undefined}
        aria-label="Improvement factor against model scale"
        onBlur={card.onBlur}
        onKeyDown={(event) => {
          if (event.key === 'Escape') card.hide()
        }}
      >
        <div className={styles.panels}>
          <div className={styles.main}>
            <p className={styles.axisTitle}>↑ Improvement over the baseline, × better (log)</p>
            <PlotPanel plot={main} />
            <p className={styles.axisEnd}>Model scale, parameters (log) →</p>
          </div>
          {strip.placed.length === 0 ? null : (
            <div className={styles.strip}>
              <p className={styles.axisTitle}>Scale not stated</p>
              <PlotPanel plot={strip} />
              <p className={styles.axisEnd}>{strip.placed.length} claims</p>
            </div>
          )}
        </div>
        {shown === null ? null : (
          <MarkCard
            place={shown}
            selected={selected.has(shown.mark.id)}
            full={full}
            onToggle={() => toggle(shown.mark.id)}
            onEnter={card.keep}
            onLeave={card.handlers.onLeave}
          />
        )}
      </figure>
    </ChartContext>
  )
}
