import { formatNumber } from '@/lib/query/format'
import type { ExploreView } from '@/lib/query/views'
import styles from './explore.module.css'

/** What is shown, in words and counts, and what speaks against comparing it. */
export function Shown({ view: { sentence, total, totalInDataset, chart } }: { view: ExploreView }) {
  const isWhole = total === totalInDataset
  return (
    <div className={styles.shown}>
      <h1>
        {isWhole
          ? `${formatNumber(total)} efficiency claims from machine-learning papers`
          : `${formatNumber(total)} of ${formatNumber(totalInDataset)} claims`}
      </h1>
      {isWhole ? null : <p>Shown: {sentence}.</p>}
      {chart.summary === '' ? null : <p className={styles.summary}>{chart.summary}.</p>}
      {chart.warning === null ? null : (
        <p className={styles.warning}>
          <span aria-hidden="true">△</span> {chart.warning}.
        </p>
      )}
    </div>
  )
}
