import type { ColorKey } from '@/lib/query/view-labels'
import styles from './chart.module.css'
import { MarkNode } from './mark-node'
import { PAGE_PALETTE, seriesOf } from './palette'
import { PlotFrame } from './plot-frame'
import type { PlotModel } from './plot-model'

/** The first view, and the whole one without a script: places are shares of the box, so that it fits any width. */
export function StaticPlot({ plot, color }: { plot: PlotModel; color: ColorKey }) {
  const { margin, height } = plot
  return (
    <div className={styles.inset} style={{ left: margin.left, right: margin.right, top: margin.top }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no set of form fields */}
      <svg className={styles.svg} width="100%" height={height} role="group" aria-label={plot.name}>
        <PlotFrame
          plot={plot}
          palette={PAGE_PALETTE}
          colorOf={({ mark }) => PAGE_PALETTE.series(seriesOf(mark, color))}
          drawMark={(place) => (
            <MarkNode place={place} label={plot.labels.get(place.mark.id)} color={color} />
          )}
          stripTicks={styles.stripTick}
        />
      </svg>
    </div>
  )
}
