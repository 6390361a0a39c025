import { formatNumber } from '@/lib/query/format'
import type { ExploreView } from '@/lib/query/views'
import styles from './explore.module.css'

/** What is shown, in words and counts: nothing is left out without being named. */
export function Shown({ view: { sentence, total, totalInDataset, chart } }: { view: ExploreView }) {
  const missing = chart.notDrawn.reduce((sum, { count }) => sum + count, 0)
  const unscaled = chart.unscaled.length
  return (
    <div className={styles.shown}>
      <h1>
        {total === totalInDataset
          ? `${formatNumber(total)} efficiency claims from machine-learning papers`
          : `${formatNumber(total)} of ${formatNumber(totalInDataset)} claims`}
      </h1>
      {chart.summary === '' ? null : <p className={styles.summary}>{chart.summary}.</p>}
      <p>
        {total === totalInDataset ? null : <>Shown: {sentence}. </>}
        {total === 0 ? null : (
          <>
            The chart places {formatNumber(chart.marks.length)}
            {unscaled > 0
              ? `; ${formatNumber(unscaled)} without a stated scale are in a strip of their own`
              : null}
            {missing > 0 ? (
              <>
                ; {formatNumber(missing)} cannot be placed:{' '}
                {chart.notDrawn.map(({ reason, count }) => `${formatNumber(count)} ${reason}`).join('; ')}
              </>
            ) : null}
            .
          </>
        )}
      </p>
    </div>
  )
}
