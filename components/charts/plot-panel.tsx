'use client'

import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import styles from './chart.module.css'
import { MARGIN, PLOT_HEIGHT, type PlotModel } from './plot-model'
import { StaticPlot } from './static-plot'

const LivePlot = lazy(async () => ({ default: (await import('./live-plot')).LivePlot }))

/** The box of a plot: the static one from the server, replaced in place once the live one stands. */
export function PlotPanel({ plot }: { plot: PlotModel }) {
  const [mounted, setMounted] = useState(false)
  const [ready, setReady] = useState(false)
  const onReady = useCallback(() => setReady(true), [])
  useEffect(() => setMounted(true), [])
  return (
    <div
      className={styles.plot}
      style={{ height: PLOT_HEIGHT + MARGIN.top + MARGIN.bottom }}
      data-live={ready}
    >
      {ready ? null : <StaticPlot plot={plot} />}
      {mounted ? (
        <Suspense fallback={null}>
          <div className={styles.live} style={ready ? undefined : { visibility: 'hidden' }}>
            <LivePlot plot={plot} onReady={onReady} />
          </div>
        </Suspense>
      ) : null}
    </div>
  )
}
