'use client'

import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import type { ColorKey } from '@/lib/query/view-labels'
import styles from './chart.module.css'
import type { PlotModel } from './plot-model'
import { StaticPlot } from './static-plot'

const LivePlot = lazy(async () => ({ default: (await import('./live-plot')).LivePlot }))

type Props = {
  readonly plot: PlotModel
  readonly color: ColorKey
  /** What takes the pointer where there is no mark. */
  readonly under?: ReactNode
}

/** The box of a plot: the static one from the server, replaced in place once the live one stands. */
export function PlotPanel({ plot, color, under }: Props) {
  const [mounted, setMounted] = useState(false)
  const [ready, setReady] = useState(false)
  const onReady = useCallback(() => setReady(true), [])
  useEffect(() => setMounted(true), [])
  const { margin, height } = plot
  return (
    <div className={styles.plot} style={{ height: height + margin.top + margin.bottom }} data-live={ready}>
      {under}
      {ready ? null : <StaticPlot plot={plot} color={color} />}
      {mounted ? (
        <Suspense fallback={null}>
          <div className={styles.live} style={ready ? undefined : { visibility: 'hidden' }}>
            <LivePlot plot={plot} color={color} onReady={onReady} />
          </div>
        </Suspense>
      ) : null}
    </div>
  )
}
