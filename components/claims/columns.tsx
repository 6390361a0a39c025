import { createColumnHelper, tableFeatures } from '@tanstack/react-table'
import Link from 'next/link'
import type { Claim } from '@/lib/domain/claim'
import {
  isKeyOf,
  METRIC_FAMILIES,
  ORIGINS,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  TECHNIQUES,
} from '@/lib/domain/vocabulary'
import { figureOf, hardwareOf, improvementOf } from '@/lib/query/claim-statement'
import type { SortKey } from '@/lib/query/sort'
import { TABLE_COLUMNS, type TableColumn } from '@/lib/query/view-labels'
import { AuditBadge } from './audit-badge'
import styles from './claims.module.css'
import { modelAndScale, whyNoImprovement } from './words'

export type ClaimColumnMeta = {
  /** In px; the table is as wide as its columns. */
  readonly width: number
  readonly sortKey?: SortKey
  /** Numbers, which are read from the largest. */
  readonly numeric?: boolean
}

/** Only the core: rows come sorted and filtered from the server. */
export const features = tableFeatures({ columnMeta: {} as ClaimColumnMeta })
const column = createColumnHelper<typeof features, Claim>()

/** What the abstract does not say. */
const Unstated = () => (
  <span className={styles.unstated} title="not stated">
    –
  </span>
)

const text = (value: string | null) => (value === null ? <Unstated /> : <span title={value}>{value}</span>)

const range = (low: number | null, high: number | null): string | undefined =>
  low === null ? undefined : high === null ? String(low) : `${low} to ${high}`

const COLUMNS = column.columns([
  column.display({
    id: 'improvement',
    header: TABLE_COLUMNS.improvement,
    meta: { width: 104, sortKey: 'improvement', numeric: true },
    cell: ({ row: { original: claim } }) =>
      claim.improvement === null ? (
        <span className={styles.unstated} title={`none: ${whyNoImprovement(claim)}`}>
          none
        </span>
      ) : (
        <strong title={range(claim.improvement, claim.improvementHigh)}>{improvementOf(claim)}</strong>
      ),
  }),
  column.display({
    id: 'figure',
    header: TABLE_COLUMNS.figure,
    meta: { width: 124, sortKey: 'value', numeric: true },
    cell: ({ row: { original: claim } }) => (
      <span title={`${range(claim.value, claim.valueHigh)} ${claim.unit}`}>{figureOf(claim)}</span>
    ),
  }),
  column.display({
    id: 'metric',
    header: TABLE_COLUMNS.metric,
    meta: { width: 150, sortKey: 'metric' },
    cell: ({ row }) => text(row.original.metric),
  }),
  column.display({
    id: 'family',
    header: TABLE_COLUMNS.family,
    meta: { width: 122, sortKey: 'family' },
    cell: ({ row }) => (
      <span className={styles.family}>
        <i style={{ background: `var(--family-${row.original.metricFamily})` }} />
        {METRIC_FAMILIES[row.original.metricFamily]}
      </span>
    ),
  }),
  column.display({
    id: 'subject',
    header: TABLE_COLUMNS.subject,
    meta: { width: 270, sortKey: 'subject' },
    cell: ({ row: { original: claim } }) => (
      <>
        <Link href={`/claims/${claim.id}`} prefetch={false} title={claim.subject}>
          {claim.subject}
        </Link>
        <small title={claim.evidence.text}>“{claim.evidence.text}”</small>
      </>
    ),
  }),
  column.display({
    id: 'params',
    header: TABLE_COLUMNS.params,
    meta: { width: 134, sortKey: 'params' },
    cell: ({ row: { original: claim } }) => {
      const shown = modelAndScale(claim)
      const raw = range(claim.params, claim.paramsHigh)
      return shown === null ? (
        <Unstated />
      ) : (
        <span title={raw === undefined ? shown : `${shown} (${raw} parameters)`}>{shown}</span>
      )
    },
  }),
  column.display({
    id: 'hardware',
    header: TABLE_COLUMNS.hardware,
    meta: { width: 138 },
    cell: ({ row }) => text(hardwareOf(row.original.hardware) || null),
  }),
  column.display({
    id: 'task',
    header: TABLE_COLUMNS.task,
    meta: { width: 158, sortKey: 'task' },
    cell: ({ row }) => text(row.original.task),
  }),
  column.display({
    id: 'phase',
    header: TABLE_COLUMNS.phase,
    meta: { width: 96, sortKey: 'phase' },
    cell: ({ row }) => text(row.original.phase === null ? null : PHASES[row.original.phase]),
  }),
  column.display({
    id: 'baseline',
    header: TABLE_COLUMNS.baseline,
    meta: { width: 180 },
    cell: ({ row }) => text(row.original.baseline),
  }),
  column.display({
    id: 'audit',
    header: TABLE_COLUMNS.audit,
    meta: { width: 118, sortKey: 'audit' },
    cell: ({ row }) => <AuditBadge verdict={row.original.auditVerdict} />,
  }),
  column.display({
    id: 'paper',
    header: TABLE_COLUMNS.paper,
    meta: { width: 260, sortKey: 'paper' },
    cell: ({ row: { original: claim } }) => (
      <Link href={`/papers/${claim.paper.slug}`} prefetch={false} title={claim.paper.title}>
        {claim.paper.title}
      </Link>
    ),
  }),
  column.display({
    id: 'year',
    header: TABLE_COLUMNS.year,
    meta: { width: 66, sortKey: 'year', numeric: true },
    cell: ({ row }) => row.original.paper.year ?? <Unstated />,
  }),
  column.display({
    id: 'qualifier',
    header: TABLE_COLUMNS.qualifier,
    meta: { width: 92, sortKey: 'qualifier' },
    cell: ({ row }) => QUALIFIERS[row.original.qualifier],
  }),
  column.display({
    id: 'kind',
    header: TABLE_COLUMNS.kind,
    meta: { width: 92 },
    cell: ({ row }) => RESULT_KINDS[row.original.resultKind],
  }),
  column.display({
    id: 'technique',
    header: TABLE_COLUMNS.technique,
    meta: { width: 190 },
    cell: ({ row }) =>
      text(
        row.original.paper.techniques
          .map((key) => (isKeyOf(TECHNIQUES, key) ? TECHNIQUES[key] : key))
          .join(', ') || null,
      ),
  }),
  column.display({
    id: 'setting',
    header: TABLE_COLUMNS.setting,
    meta: { width: 180 },
    cell: ({ row }) => text(row.original.setting),
  }),
  column.display({
    id: 'confidence',
    header: TABLE_COLUMNS.confidence,
    meta: { width: 96, numeric: true },
    cell: ({ row: { original } }) =>
      original.confidence === null ? <Unstated /> : `${Math.round(100 * original.confidence)}%`,
  }),
  column.display({
    id: 'origin',
    header: TABLE_COLUMNS.origin,
    meta: { width: 96 },
    cell: ({ row }) => ORIGINS[row.original.origin],
  }),
])

/** The columns with these names, in their order. */
export const columnsOf = (keys: readonly TableColumn[]) =>
  keys.flatMap((key) => COLUMNS.filter(({ id }) => id === key))
