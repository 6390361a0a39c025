import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import { AUDIT_VERDICTS, keysOf } from '@/lib/domain/vocabulary'
import { AuditBadge } from './audit-badge'
import styles from './audit-summary.module.css'

/** How many of a paper's claims have which verdict, each a link to those claims. */
export function AuditSummary({ claims, paper }: { claims: readonly Claim[]; paper: string }) {
  const counts = keysOf(AUDIT_VERDICTS).map((verdict) => ({
    verdict,
    count: claims.filter(({ auditVerdict }) => auditVerdict === verdict).length,
  }))
  return (
    <p className={styles.summary}>
      Audit:
      {counts
        .filter(({ count }) => count > 0)
        .map(({ verdict, count }) => (
          <Link key={verdict} href={`/?paper=${paper}&audit=${verdict}`} prefetch={false}>
            {count} <AuditBadge verdict={verdict} />
          </Link>
        ))}
    </p>
  )
}
