import type { Claim } from '@/lib/domain/claim'
import { rankClaims } from '@/lib/query/chart/ranked'
import { DotAxis, DotList } from '../charts/dot-list'
import styles from '../charts/dots.module.css'

/** The claims' improvement factors on one logarithmic axis, a line each. */
export function DotPlot({ claims }: { claims: readonly Claim[] }) {
  const { y, marks, notDrawn } = rankClaims(claims)
  if (marks.length === 0) return null
  return (
    <figure className={styles.figure} aria-label="Improvement factors">
      <figcaption>Improvement over each claim’s own baseline, × better (log)</figcaption>
      <DotList marks={marks} y={y} />
      <DotAxis y={y} />
      {notDrawn.length === 0 ? null : (
        <p>Not drawn: {notDrawn.map(({ reason, count }) => `${count} (${reason})`).join('; ')}.</p>
      )}
    </figure>
  )
}
