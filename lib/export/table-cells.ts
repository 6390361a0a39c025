import type { Claim } from '@/lib/domain/claim'
import { figureOf, hardwareOf, improvementOf, scaleOf } from '@/lib/query/claim-statement'

/** A column of a table that people read; null where the abstract does not say. */
export type TableColumn = {
  readonly title: string
  readonly isNumber: boolean
  readonly cell: (claim: Claim) => string | null
}

/** What fits a page: who, what, how much, against what, where. */
export const TABLE: readonly TableColumn[] = [
  { title: 'Subject', isNumber: false, cell: (claim) => claim.subject },
  { title: 'Metric', isNumber: false, cell: (claim) => claim.metric },
  { title: 'Figure', isNumber: true, cell: figureOf },
  { title: 'Baseline', isNumber: false, cell: (claim) => claim.baseline },
  { title: 'Scale', isNumber: true, cell: scaleOf },
  { title: 'Hardware', isNumber: false, cell: (claim) => hardwareOf(claim.hardware) || null },
  { title: 'Improvement', isNumber: true, cell: improvementOf },
]
