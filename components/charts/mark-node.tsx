'use client'

import type { KeyboardEvent, MouseEvent } from 'react'
import type { ColorKey } from '@/lib/query/view-labels'
import styles from './chart.module.css'
import { useChart } from './chart-context'
import { MarkShape } from './mark-shape'
import { PAGE_PALETTE, seriesOf } from './palette'
import { LABEL_PLACES, type PlacedLabel } from './place-labels'
import type { PlacedMark } from './place-marks'

type Props = {
  readonly place: PlacedMark
  readonly label: PlacedLabel | undefined
  readonly color: ColorKey
}

/** A mark around 0, 0: a link to its claim, which becomes a button that opens its card once a script runs. */
export function MarkNode({ place: { mark, shift }, label, color }: Props) {
  const chart = useChart()
  const selected = chart?.selected.has(mark.id) ?? false
  const pinned = chart?.pinned === mark.id
  const live = chart && {
    role: 'button',
    tabIndex: chart.tabStop === mark.id ? 0 : -1,
    'aria-haspopup': 'dialog' as const,
    'aria-expanded': pinned,
    onPointerEnter: (event: { currentTarget: Element }) => chart.onShow(mark, event.currentTarget),
    onPointerLeave: chart.onLeave,
    onFocus: (event: { currentTarget: Element }) => chart.onShow(mark, event.currentTarget),
    onClick: (event: MouseEvent) => chart.onChoose(mark, event),
    onKeyDown: (event: KeyboardEvent) => chart.onKey(mark, event),
  }
  const scale = mark.scale === null ? 'scale not stated' : `${mark.scale} parameters`
  return (
    <a
      href={`/claims/${mark.id}`}
      className={styles.mark}
      style={{ ['--mark' as string]: PAGE_PALETTE.series(seriesOf(mark, color)) }}
      data-mark={mark.id}
      data-selected={selected || undefined}
      data-pinned={pinned || undefined}
      aria-label={`${mark.statement}; ${scale}${selected ? '; selected' : ''}`}
      {...live}
    >
      <g transform={`translate(${shift} 0)`}>
        <circle r="11" className={styles.reach} />
        <circle r="9" className={styles.ring} />
        <MarkShape
          qualifier={mark.qualifier}
          resultKind={mark.resultKind}
          color="var(--mark)"
          background={PAGE_PALETTE.bg}
        />
        {label === undefined ? null : (
          <text className={styles.label} {...LABEL_PLACES[label.side]}>
            {label.text}
          </text>
        )}
      </g>
    </a>
  )
}
