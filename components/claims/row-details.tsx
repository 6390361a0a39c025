'use client'

import { useEffect, useState } from 'react'
import type { AuditFinding } from '@/lib/domain/audit'
import type { Claim } from '@/lib/domain/claim'
import { stateClaim } from '@/lib/query/claim-statement'
import { AuditBadge } from './audit-badge'
import styles from './claims.module.css'

type Answer = { readonly audit_findings?: readonly AuditFinding[] }

/** A claim's words, its audit with the computation, and the way to its page, under its row. */
export function RowDetails({ claim }: { claim: Claim }) {
  const findings = useFindings(claim.id)
  return (
    <div className={styles.details}>
      <div>
        <p>{stateClaim(claim)}</p>
        <blockquote>“{claim.evidence.text}”</blockquote>
        <p>
          <a href={`/claims/${claim.id}`}>Claim page</a> ·{' '}
          <a href={`/papers/${claim.paper.slug}`}>{claim.paper.title}</a>
          {claim.paper.arxivId === null ? null : (
            <>
              {' '}
              · <a href={`https://arxiv.org/abs/${claim.paper.arxivId}`}>arXiv:{claim.paper.arxivId}</a>
            </>
          )}
        </p>
      </div>
      <div aria-live="polite">
        {findings === 'loading' ? <p>Reading the audit …</p> : null}
        {findings === 'failed' ? <p>The audit could not be read; the claim page has it.</p> : null}
        {typeof findings === 'string' ? null : findings.length === 0 ? (
          <p>
            <AuditBadge verdict={claim.auditVerdict} /> Too little is stated to compute anything.
          </p>
        ) : (
          <ul>
            {findings.map((finding) => (
              <li key={finding.rule}>
                <AuditBadge verdict={finding.verdict} /> {finding.sentence} <code>{finding.formula}</code>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** The audit of one claim, asked for when somebody wants to see it. */
function useFindings(id: string): readonly AuditFinding[] | 'loading' | 'failed' {
  const [findings, setFindings] = useState<readonly AuditFinding[] | 'loading' | 'failed'>('loading')
  useEffect(() => {
    const leaving = new AbortController()
    const read = async (): Promise<void> => {
      const response = await fetch(`/api/v1/claims/${id}`, { signal: leaving.signal })
      const answer = (await response.json()) as Answer
      setFindings(response.ok ? (answer.audit_findings ?? []) : 'failed')
    }
    read().catch(() => {
      if (!leaving.signal.aborted) setFindings('failed')
    })
    return () => leaving.abort()
  }, [id])
  return findings
}
