import type { Evidence as EvidenceSpan } from '@/lib/domain/claim'
import styles from './claim-page.module.css'

/** The words of the abstract that hold a figure, and where they stand in it. */
export function Evidence({ evidence, span = false }: { evidence: EvidenceSpan; span?: boolean }) {
  return (
    <blockquote className={styles.evidence}>
      “{evidence.text}”
      {span ? (
        <cite>
          characters {evidence.start}–{evidence.end} of the abstract
        </cite>
      ) : null}
    </blockquote>
  )
}
