'use client'

import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import type { Mark } from '@/lib/query/chart/mark'
import button from '../shell/button.module.css'
import styles from './mark-card.module.css'

export type CardPlace = {
  readonly mark: Mark
  /** In px from the chart's left and top; `above` where the card stands over its mark. */
  readonly left: number
  readonly top: number
  readonly above: boolean
}

type Props = {
  readonly place: CardPlace
  readonly pinned: boolean
  readonly selected: boolean
  readonly full: boolean
  readonly onToggle: () => void
  readonly onEnter: () => void
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** What a mark says: the claim in words, the words of its abstract, its paper, and what to do with it. */
export function MarkCard({ place, pinned, selected, full, onToggle, onEnter, onLeave, onClose }: Props) {
  const { mark, left, top, above } = place
  return (
    <section
      className={styles.card}
      style={{ left, top, transform: above ? 'translateY(-100%)' : undefined }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      aria-label={`Claim of ${mark.label}`}
      data-card
      data-pinned={pinned || undefined}
    >
      <div role="status">
        <p className={styles.cardFigure}>
          <strong>{mark.reading}</strong>
          <span>{mark.scale === null ? 'scale not stated' : `${mark.scale} parameters`}</span>
        </p>
        <p>
          {mark.statement} <span className={styles.cardFamily}>{METRIC_FAMILIES[mark.family]}</span>
        </p>
        <p className={styles.cardEvidence}>“{mark.evidence}”</p>
        <p className={styles.cardPaper}>
          {mark.paperTitle}
          {mark.year === null ? null : `, ${mark.year}`} · stated as {mark.figure}
        </p>
      </div>
      <div className={styles.cardActions}>
        <button type="button" className={button.button} onClick={onToggle} disabled={full && !selected}>
          {selected ? 'Remove from comparison' : full ? 'Comparison is full' : 'Select for comparison'}
        </button>
        <a href={`/claims/${mark.id}`}>Claim page</a>
        {pinned ? (
          <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
            ×
          </button>
        ) : (
          <small>click to pin</small>
        )}
      </div>
    </section>
  )
}
