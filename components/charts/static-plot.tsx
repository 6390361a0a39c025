import type { CSSProperties } from 'react'
import styles from './chart.module.css'
import { markColor } from './mark-color'
import { MarkNode } from './mark-node'
import { OverlayLines } from './overlay-lines'
import { type PlacedMark, shareOf } from './place-marks'
import { NO_CHANGE, PLOT_HEIGHT, type PlotModel } from './plot-model'

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`

/** A place in per cent of the whole drawing. */
const at = (left: number, top: number): CSSProperties => ({
  transform: `translate(${percent(left)}, ${percent(top)})`,
  transformBox: 'view-box',
})

/** The first view, and the whole one without a script: places are shares of the box, so that it fits any width. */
export function StaticPlot({ plot }: { plot: PlotModel }) {
  const { x, y, margin } = plot
  return (
    <div className={styles.inset} style={{ left: margin.left, right: margin.right, top: margin.top }}>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links is no set of form fields */}
      <svg className={styles.svg} width="100%" height={PLOT_HEIGHT} role="group" aria-label={plot.name}>
        {y.ticks.map(({ value, label }) => {
          const height = percent(1 - shareOf(value, y.domain))
          return (
            <g key={value}>
              <line x2="100%" y1={height} y2={height} className={styles.grid} />
              {x === null ? (
                <text x="2" y={height} dy="-4" className={styles.stripTick}>
                  {label}
                </text>
              ) : (
                <text x="-9" y={height} dy="0.35em" textAnchor="end" className={styles.tick}>
                  {label}
                </text>
              )}
            </g>
          )
        })}
        {x?.ticks.map(({ value, label }) => {
          const across = percent(shareOf(value, x.domain))
          return (
            <g key={value}>
              <line y2="100%" x1={across} x2={across} className={styles.grid} />
              <text x={across} y={PLOT_HEIGHT + 18} textAnchor="middle" className={styles.tick}>
                {label}
              </text>
            </g>
          )
        })}
        <line
          x2="100%"
          y1={percent(1 - shareOf(1, y.domain))}
          y2={percent(1 - shareOf(1, y.domain))}
          className={styles.noChange}
        />
        {x === null ? null : (
          <text x="6" y={percent(1 - shareOf(1, y.domain))} dy="-5" className={styles.tick}>
            {NO_CHANGE}
          </text>
        )}
        {x === null ? null : <OverlayLines overlays={plot.overlays} x={x.domain} y={y.domain} />}
        {plot.placed.map((place) => (
          <StaticMark key={place.mark.id} plot={plot} place={place} />
        ))}
      </svg>
    </div>
  )
}

function StaticMark({ plot, place }: { plot: PlotModel; place: PlacedMark }) {
  const { left, top, leftHigh, topHigh, shift, mark } = place
  return (
    <>
      {topHigh === null && leftHigh === null ? null : (
        <g transform={`translate(${shift} 0)`} style={markColor(mark.family)}>
          {topHigh === null ? null : (
            <line
              x1={percent(left)}
              x2={percent(left)}
              y1={percent(top)}
              y2={percent(topHigh)}
              className={styles.bar}
            />
          )}
          {leftHigh === null ? null : (
            <line
              x1={percent(left)}
              x2={percent(leftHigh)}
              y1={percent(top)}
              y2={percent(top)}
              className={styles.bar}
            />
          )}
        </g>
      )}
      <g style={at(left, top)}>
        <MarkNode place={place} label={plot.labels.get(mark.id)} />
      </g>
    </>
  )
}
