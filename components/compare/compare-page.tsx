import Link from 'next/link'
import type { CompareView } from '@/lib/query/views'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Downloads } from '../shell/downloads'
import { Notices } from '../shell/notices'
import { Actions, Page, Revision, Section } from '../shell/page'
import { AddClaim } from './add-claim'
import { ComparabilityPanel } from './comparability-panel'
import styles from './compare.module.css'
import { CompareTable } from './compare-table'
import { DotPlot } from './dot-plot'
import { PinForm } from './pin-form'

const compareHref = (ids: readonly string[]): string =>
  ids.length === 0 ? '/compare' : `/compare?claims=${ids.join(',')}`

/** Chosen claims side by side, as they are now. */
export function ComparePage({
  view: { claims, rows, comparability, missing, notices, revision },
}: {
  view: CompareView
}) {
  const ids = claims.map(({ id }) => id)
  return (
    <Page wide>
      <Notices notices={notices} href={compareHref(ids)} />
      <h1>{claims.length < 2 ? 'Compare claims' : `${claims.length} claims side by side`}</h1>
      {missing.length === 0 ? null : (
        <p className={styles.missing} role="status">
          No claim of this dataset: {missing.join(', ')}
        </p>
      )}
      {claims.length === 0 ? (
        <>
          <p className={styles.lead}>
            Choose claims on the <Link href="/">chart or in the table</Link>: open a mark or tick a row, up to
            twelve, then follow “Compare” at the bottom of the page. Or find them here, one by one.
          </p>
          <div className={styles.tools}>
            <AddClaim ids={ids} />
          </div>
        </>
      ) : (
        <>
          <div className={styles.tools}>
            <PinForm key={ids.join()} claims={ids} />
            <AddClaim ids={ids} />
            <Actions>
              <Link className={button.button} href={`/?select=${ids.join(',')}`} prefetch={false}>
                Choose on the chart
              </Link>
              <Downloads address="/api/v1/claims" query={`claims=${ids.join(',')}`} />
              <CopyLink />
            </Actions>
          </div>
          <ComparabilityPanel claims={claims} comparability={comparability} />
          <DotPlot claims={claims} />
          <Section title="Field by field">
            <CompareTable
              claims={claims}
              rows={rows}
              hrefWithout={(id) => compareHref(ids.filter((other) => other !== id))}
            />
          </Section>
        </>
      )}
      <Revision revision={revision} />
    </Page>
  )
}
