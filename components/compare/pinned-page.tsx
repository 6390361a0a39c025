import Link from 'next/link'
import type { PinnedView } from '@/lib/query/views'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Downloads } from '../shell/downloads'
import { Actions, Kicker, Page, Revision, Section } from '../shell/page'
import { Changes } from './changes'
import { ComparabilityPanel } from './comparability-panel'
import styles from './compare.module.css'
import { CompareTable } from './compare-table'
import { DotPlot } from './dot-plot'

const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** A pinned comparison: the numbers as they were, and what has become of them. */
export function PinnedPage({
  view: { comparison, rows, comparability, changes, revision },
}: {
  view: PinnedView
}) {
  const { claims } = comparison
  const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`
  return (
    <Page wide>
      <Kicker>
        Pinned on <time dateTime={comparison.createdAt}>{date.format(new Date(comparison.createdAt))}</time>{' '}
        at revision <code>{comparison.revision}</code>
      </Kicker>
      <h1>{comparison.title ?? `Comparison of ${count}`}</h1>
      <p className={styles.lead} role="status">
        {changes.length === 0
          ? `${count}, unchanged since.`
          : `${changes.length} of ${count} changed since; see below.`}
      </p>
      <div className={styles.tools}>
        <Actions>
          <CopyLink />
          <Downloads address={`/api/v1/comparisons/${comparison.slug}`} without={['jsonl']} />
          <Link
            className={button.button}
            href={`/compare?claims=${claims.map(({ id }) => id).join(',')}`}
            prefetch={false}
          >
            Open as live comparison
          </Link>
        </Actions>
      </div>
      <Changes changes={changes} claims={claims} />
      <ComparabilityPanel claims={claims} comparability={comparability} />
      <DotPlot claims={claims} />
      <Section title="Field by field">
        <CompareTable claims={claims} rows={rows} hrefWithout={null} />
      </Section>
      <Revision revision={revision} />
    </Page>
  )
}
