import { AUDIT_VERDICTS, type AuditVerdict } from '@/lib/domain/vocabulary'
import styles from './claims.module.css'

const SIGNS: Readonly<Record<AuditVerdict, string>> = {
  verified: '✓',
  consistent: '≈',
  inconsistent: '!',
  uncheckable: '·',
}

/** An audit's verdict: a sign and a word, so that color alone tells nothing. */
export function AuditBadge({ verdict }: { verdict: AuditVerdict }) {
  return (
    <span className={styles.audit} data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {AUDIT_VERDICTS[verdict]}
    </span>
  )
}
