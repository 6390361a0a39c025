import type { Audit } from '@/lib/domain/audit'
import { formatTerm } from '@/lib/query/format-term'
import { Section } from '../shell/page'
import { AuditBadge } from './audit-badge'
import styles from './claim-page.module.css'

/** What the audit found, with every computation and where its constants are from. */
export function AuditFindings({ audit }: { audit: Audit }) {
  return (
    <Section title="Audit" note={<AuditBadge verdict={audit.verdict} />}>
      {audit.findings.length === 0 ? (
        <p className={styles.prose}>
          The claim states too little for its arithmetic to be checked: no second figure to compute it from,
          and no device whose peak would bound it.
        </p>
      ) : (
        <ul className={styles.findings}>
          {audit.findings.map((finding) => (
            <li key={finding.rule}>
              <p>
                <AuditBadge verdict={finding.verdict} /> {finding.sentence}
              </p>
              <p>
                <code>{finding.formula}</code>
              </p>
              <dl className={styles.terms}>
                {finding.terms.map(({ name, value, unit, source }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <span title={`${value} ${unit}`.trim()}>{formatTerm(value, unit)}</span>
                      {source === null ? null : <small>{source}</small>}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
