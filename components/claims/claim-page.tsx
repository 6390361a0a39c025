import Link from 'next/link'
import { figureOf, firmly, improvementOf, stateClaim } from '@/lib/query/claim-statement'
import type { ClaimView } from '@/lib/query/views'
import button from '../shell/button.module.css'
import { CopyLink } from '../shell/copy-link'
import { Actions, Kicker, Page, Revision, Section } from '../shell/page'
import { Abstract } from './abstract'
import { AuditFindings } from './audit-findings'
import { derivationOf, fieldsOf } from './claim-fields'
import { ClaimList } from './claim-list'
import styles from './claim-page.module.css'
import { Evidence } from './evidence'
import { whyNoImprovement } from './words'

/** One claim: what it says, from which words, what follows from it and whether that holds. */
export function ClaimPage({ view: { claim, audit, abstract, siblings, revision } }: { view: ClaimView }) {
  const { paper } = claim
  const { improvement, improvementHigh, qualifier } = claim
  return (
    <Page>
      <Kicker>
        Claim in{' '}
        <Link href={`/papers/${paper.slug}`} prefetch={false}>
          {paper.title}
        </Link>
        {paper.year === null ? null : `, ${paper.year}`}
      </Kicker>
      <h1>{stateClaim(claim)}</h1>
      <dl className={styles.figures}>
        <div>
          <dt>Stated figure</dt>
          <dd>{figureOf(claim)}</dd>
        </div>
        <div>
          <dt>Improvement</dt>
          {improvement === null ? (
            <dd className={styles.none}>
              none
              <small>{whyNoImprovement(claim)}</small>
            </dd>
          ) : (
            <dd>
              {firmly(qualifier, improvementOf({ improvement, improvementHigh }) ?? '')}
              <small>= {derivationOf(claim)}</small>
            </dd>
          )}
        </div>
      </dl>
      <Evidence evidence={claim.evidence} span />
      <Actions>
        <Link className={button.primary} href={`/?select=${claim.id}`} prefetch={false}>
          Add to comparison
        </Link>
        {paper.arxivId === null ? null : (
          <a className={button.button} href={`https://arxiv.org/abs/${paper.arxivId}`}>
            arXiv {paper.arxivId}
          </a>
        )}
        <a className={button.button} href={`/api/v1/claims.csv?claims=${claim.id}`} download>
          CSV
        </a>
        <CopyLink />
      </Actions>
      <Section title="As stated" note="what the abstract says, field by field">
        <dl className={styles.fields}>
          {fieldsOf(claim).map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>{value ?? <span className={styles.unstated}>not stated</span>}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <AuditFindings audit={audit} />
      <Abstract abstract={abstract} arxivId={paper.arxivId} claims={[claim]} />
      {siblings.length === 0 ? null : (
        <Section title="Other claims of this paper" note={`${siblings.length}`}>
          <ClaimList claims={siblings} label="Other claims of this paper" />
        </Section>
      )}
      <Revision revision={revision} />
    </Page>
  )
}
