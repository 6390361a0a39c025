import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import { figureOf, hardwareOf, improvementOf } from '@/lib/query/claim-statement'
import { ScrollBox } from '../shell/scroll-box'
import { AuditBadge } from './audit-badge'
import styles from './claim-page.module.css'
import { modelAndScale, whyNoImprovement } from './words'

/** The claims of one paper: a plain table in a box that scrolls sideways where it must. */
export function ClaimList({ claims, label }: { claims: readonly Claim[]; label: string }) {
  return (
    <ScrollBox label={label}>
      <table className={styles.list}>
        <thead>
          <tr>
            <th scope="col" data-numeric>
              Improvement
            </th>
            <th scope="col" data-numeric>
              Figure
            </th>
            <th scope="col">Metric</th>
            <th scope="col">Subject and evidence</th>
            <th scope="col">Baseline</th>
            <th scope="col">Model, scale</th>
            <th scope="col">Hardware</th>
            <th scope="col">Task</th>
            <th scope="col">Audit</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <td data-numeric>
                {improvementOf(claim) ?? (
                  <span className={styles.unstated} title={whyNoImprovement(claim)}>
                    none
                  </span>
                )}
              </td>
              <td data-numeric>{figureOf(claim)}</td>
              <td>
                {claim.metric}
                <small>{METRIC_FAMILIES[claim.metricFamily]}</small>
              </td>
              <td>
                <Link href={`/claims/${claim.id}`} prefetch={false}>
                  {claim.subject}
                </Link>
                <small>“{claim.evidence.text}”</small>
              </td>
              <Cell value={claim.baseline} />
              <Cell value={modelAndScale(claim)} />
              <Cell value={hardwareOf(claim.hardware) || null} />
              <Cell value={claim.task} />
              <td>
                <AuditBadge verdict={claim.auditVerdict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const Cell = ({ value }: { value: string | null }) => (
  <td>{value ?? <span className={styles.unstated}>not stated</span>}</td>
)
