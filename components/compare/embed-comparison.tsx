import type { PinnedView } from '@/lib/query/views'
import styles from '../explore/explore.module.css'
import { ComparabilityPanel } from './comparability-panel'
import { DotPlot } from './dot-plot'

/** A pinned comparison alone, for a frame in another page. */
export function EmbedComparison({ view: { comparison, comparability, changes } }: { view: PinnedView }) {
  const { claims, title, slug, revision } = comparison
  return (
    <main className={styles.embed} id="content">
      <h1>{title ?? `Comparison of ${claims.length} claims`}</h1>
      <ComparabilityPanel claims={claims} comparability={comparability} />
      <DotPlot claims={claims} />
      <p className={styles.source}>
        <a href={`/c/${slug}`} target="_blank" rel="noreferrer">
          Open in Claimboard
        </a>
        , pinned at revision <code>{revision}</code>
        {changes.length === 0 ? ', unchanged since' : `; ${changes.length} changed since`}
      </p>
    </main>
  )
}
