import type { Claim } from '@/lib/domain/claim'
import type { ClaimChange } from '@/lib/query/compare-rows'
import { Section } from '../shell/page'
import styles from './compare.module.css'

const NOT_STATED = 'not stated'

/** Which of the pinned claims read differently in the dataset now, and how. */
export function Changes({ changes, claims }: { changes: readonly ClaimChange[]; claims: readonly Claim[] }) {
  if (changes.length === 0) return null
  return (
    <Section title="Changed since" note="the table shows the claims as they were pinned">
      <ul className={styles.changes}>
        {changes.map(({ claimId, removed, fields }) => (
          <li key={claimId}>
            <strong>{claims.find(({ id }) => id === claimId)?.subject ?? claimId}</strong>
            {removed ? ' is no longer in the dataset' : null}
            {fields.map(({ label, pinned, now }) => (
              <p key={label}>
                {label}: <del>{pinned ?? NOT_STATED}</del> is now <ins>{now ?? NOT_STATED}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  )
}
