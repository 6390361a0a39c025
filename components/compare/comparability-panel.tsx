import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import type { ComparabilityReason } from '@/lib/domain/comparability'
import { COMPARABILITY_VERDICTS, type ComparabilityVerdict } from '@/lib/domain/vocabulary'
import type { ComparabilityView } from '@/lib/query/views'
import styles from './comparability.module.css'
import { ComparabilityMatrix } from './comparability-matrix'

const SIGNS: Readonly<Record<ComparabilityVerdict, string>> = {
  comparable: '✓',
  caution: '△',
  not_comparable: '✕',
}

const SUMMARY: Readonly<Record<ComparabilityVerdict, string>> = {
  comparable: 'Same metric and reading, same baseline, device, phase and scale.',
  caution: 'The figures may stand side by side, with these differences in mind.',
  not_comparable:
    'The figures answer different questions; what they have in common is not enough to rank them.',
}

/** A verdict: a sign and words, so that color alone tells nothing. */
export function ComparabilityBadge({ verdict }: { verdict: ComparabilityVerdict }) {
  return (
    <strong className={styles.badge} data-verdict={verdict}>
      <span aria-hidden="true">{SIGNS[verdict]}</span> {COMPARABILITY_VERDICTS[verdict]}
    </strong>
  )
}

const LABELS: Readonly<Record<ComparabilityReason['aspect'], string>> = {
  metric: 'Metric',
  reading: 'Reading',
  baseline: 'Baseline',
  hardware: 'Hardware',
  phase: 'Phase',
  scale: 'Scale',
  qualifier: 'Qualifier',
  kind: 'Kind',
  task: 'Task',
  setting: 'Setting',
}

type Props = { readonly claims: readonly Claim[]; readonly comparability: ComparabilityView }

/** Whether the claims may be compared, with every reason, at the head of a comparison. */
export function ComparabilityPanel({ claims, comparability }: Props) {
  const { verdict, reasons, subset, matrix } = comparability
  if (claims.length < 2) return null
  return (
    <section className={styles.panel} data-verdict={verdict} aria-label="Comparability">
      <p className={styles.verdict}>
        <ComparabilityBadge verdict={verdict} /> {SUMMARY[verdict]}
      </p>
      {reasons.length === 0 ? null : (
        <dl className={styles.reasons}>
          {reasons.map((reason) => (
            <div key={reason.aspect} data-verdict={reason.verdict}>
              <dt>
                <span aria-hidden="true">{SIGNS[reason.verdict]}</span> {LABELS[reason.aspect]}
              </dt>
              <dd>{reason.sentence}</dd>
            </div>
          ))}
        </dl>
      )}
      {subset === null ? null : (
        <p className={styles.subset}>
          <Link href={`/compare?claims=${subset.claims.join(',')}`} prefetch={false}>
            Keep the {subset.claims.length} with {subset.filter.map(({ words }) => words).join(', ')}
          </Link>
          : {COMPARABILITY_VERDICTS[subset.verdict].toLowerCase()}.
        </p>
      )}
      {claims.length > 2 ? <ComparabilityMatrix claims={claims} matrix={matrix} signs={SIGNS} /> : null}
    </section>
  )
}
