import type { Claim } from '@/lib/domain/claim'
import {
  AUDIT_VERDICTS,
  METRIC_FAMILIES,
  NO_IMPROVEMENT_REASONS,
  ORIGINS,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  TECHNIQUES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { figureOf, hardwareOf, scaleOf } from './claim-statement'
import { formatFactor } from './format'

/** One line of a side-by-side comparison: a cell a claim, null where the abstract does not say. */
export type CompareRow = {
  readonly key: string
  readonly label: string
  readonly cells: readonly (string | null)[]
  /** Whether the claims differ here; one that says nothing differs from one that says something. */
  readonly differs: boolean
}

const techniqueLabels: Readonly<Record<string, string>> = TECHNIQUES

const ROWS: readonly { key: string; label: string; cell: (claim: Claim) => string | null }[] = [
  { key: 'subject', label: 'Subject', cell: (claim) => claim.subject },
  { key: 'paper', label: 'Paper', cell: (claim) => claim.paper.title },
  {
    key: 'year',
    label: 'Year',
    cell: (claim) => (claim.paper.year === null ? null : String(claim.paper.year)),
  },
  { key: 'improvement', label: 'Improvement', cell: improvementCell },
  { key: 'figure', label: 'Figure', cell: figureOf },
  { key: 'metric', label: 'Metric', cell: (claim) => claim.metric },
  { key: 'family', label: 'Family', cell: (claim) => METRIC_FAMILIES[claim.metricFamily] },
  { key: 'relation', label: 'Relation', cell: (claim) => VALUE_RELATIONS[claim.valueRelation] },
  { key: 'qualifier', label: 'Qualifier', cell: (claim) => QUALIFIERS[claim.qualifier] },
  { key: 'kind', label: 'Kind', cell: (claim) => RESULT_KINDS[claim.resultKind] },
  { key: 'baseline', label: 'Baseline', cell: (claim) => claim.baseline },
  { key: 'model', label: 'Model', cell: (claim) => claim.modelName },
  { key: 'params', label: 'Scale', cell: scaleOf },
  { key: 'hardware', label: 'Hardware', cell: (claim) => hardwareOf(claim.hardware) || null },
  { key: 'task', label: 'Task', cell: (claim) => claim.task },
  { key: 'phase', label: 'Phase', cell: (claim) => (claim.phase === null ? null : PHASES[claim.phase]) },
  { key: 'setting', label: 'Setting', cell: (claim) => claim.setting },
  {
    key: 'technique',
    label: 'Technique',
    cell: (claim) => claim.paper.techniques.map((slug) => techniqueLabels[slug] ?? slug).join(', ') || null,
  },
  { key: 'audit', label: 'Audit', cell: (claim) => AUDIT_VERDICTS[claim.auditVerdict] },
  { key: 'evidence', label: 'Evidence', cell: (claim) => claim.evidence.text },
  { key: 'origin', label: 'Origin', cell: (claim) => ORIGINS[claim.origin] },
]

/** The claims' fields as rows, in a fixed order. Evidence always differs, so it is not marked. */
export function compareRows(claims: readonly Claim[]): CompareRow[] {
  return ROWS.map(({ key, label, cell }) => {
    const cells = claims.map(cell)
    return { key, label, cells, differs: key !== 'evidence' && new Set(cells).size > 1 }
  })
}

/** A field of a pinned claim that has another value now. */
export type ClaimChange = {
  readonly claimId: string
  /** True where the claim is no longer in the dataset. */
  readonly removed: boolean
  readonly fields: readonly {
    readonly label: string
    readonly pinned: string | null
    readonly now: string | null
  }[]
}

/** What is shown differently now than when it was pinned; a claim that is as it was is not in the list. */
export function changesSince(pinned: readonly Claim[], now: readonly Claim[]): ClaimChange[] {
  return pinned.flatMap((then): ClaimChange[] => {
    const today = now.find(({ id }) => id === then.id)
    if (today === undefined) return [{ claimId: then.id, removed: true, fields: [] }]
    const fields = ROWS.map(({ label, cell }) => ({ label, pinned: cell(then), now: cell(today) })).filter(
      (field) => field.pinned !== field.now,
    )
    return fields.length === 0 ? [] : [{ claimId: then.id, removed: false, fields }]
  })
}

function improvementCell({ improvement, improvementHigh, noImprovementReason }: Claim): string | null {
  if (improvement === null) {
    return noImprovementReason === null ? null : `none: ${NO_IMPROVEMENT_REASONS[noImprovementReason]}`
  }
  return improvementHigh === null
    ? formatFactor(improvement)
    : `${formatFactor(improvement)}–${formatFactor(improvementHigh)}`
}
