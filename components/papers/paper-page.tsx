import { TECHNIQUES } from '@/lib/domain/vocabulary'
import type { PaperView } from '@/lib/query/views'
import { Abstract } from '../claims/abstract'
import { AuditSummary } from '../claims/audit-summary'
import { ClaimList } from '../claims/claim-list'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Actions, Kicker, Page, Revision, Section } from '../shell/page'
import styles from './papers.module.css'

/** One paper with what it claims, what a program found in it, and its abstract where that is here. */
export function PaperPage({ view: { paper, claims, candidates, abstract, revision } }: { view: PaperView }) {
  return (
    <Page>
      <Kicker>Paper{paper.year === null ? null : `, ${paper.year}`}</Kicker>
      <h1>{paper.title}</h1>
      {paper.techniques.length === 0 ? null : (
        <ul className={styles.techniques} aria-label="Techniques">
          {paper.techniques.map((technique) => (
            <li key={technique}>
              <a href={`/?technique=${technique}`}>{TECHNIQUES[technique]}</a>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Actions>
          {paper.arxivId === null ? null : (
            <a className={button.button} href={`https://arxiv.org/abs/${paper.arxivId}`}>
              arXiv {paper.arxivId}
            </a>
          )}
          <a className={button.button} href={`/?paper=${paper.slug}`}>
            On the chart
          </a>
          <a className={button.button} href={`/api/v1/claims.csv?paper=${paper.slug}`} download>
            CSV
          </a>
          <CopyLink />
        </Actions>
      </div>
      <Section title="Claims" note={`${claims.length}`}>
        {claims.length === 0 ? (
          <p className={styles.quiet}>No claim of this paper has been accepted.</p>
        ) : (
          <>
            <AuditSummary claims={claims} paper={paper.slug} />
            <ClaimList claims={claims} label="Claims" />
          </>
        )}
      </Section>
      {candidates.length === 0 ? null : (
        <Section
          title="Candidates"
          note={`${candidates.length} found by a program and not yet accepted; no chart or export has them`}
        >
          <ClaimList claims={candidates} label="Candidates" />
        </Section>
      )}
      <Abstract abstract={abstract} arxivId={paper.arxivId} claims={[...claims, ...candidates]} />
      <Revision revision={revision} />
    </Page>
  )
}
