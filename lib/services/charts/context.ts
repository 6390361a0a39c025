import type { Device } from '@/lib/domain/device'
import { NO_IMPROVEMENT_REASONS } from '@/lib/domain/vocabulary'
import type { ChartHead, NotDrawn } from '@/lib/query/chart/chart-head'
import { type ClaimStats, summarize } from '@/lib/query/chart/summary'
import type { Filter } from '@/lib/query/filter'
import type { Predicate } from '@/lib/query/predicate'
import type { Store } from '@/lib/store/store'

/** What every chart is drawn from. */
export type ChartContext = {
  readonly filter: Filter
  readonly predicates: readonly Predicate[]
  readonly stats: ClaimStats
  readonly devices: readonly Device[]
  readonly store: Store
}

/** Claims that have no improvement factor, by their reasons. */
export const withoutFactor = ({ reasons }: ClaimStats): NotDrawn[] =>
  reasons.map(({ reason, count }) => ({ reason: NO_IMPROVEMENT_REASONS[reason], count }))

/** What a chart says of itself, its drawn claims being those that are not left out. */
export function headOf(
  { stats }: ChartContext,
  title: string,
  { notDrawn, warning }: Pick<ChartHead, 'notDrawn' | 'warning'>,
): ChartHead {
  const missing = notDrawn.reduce((sum, { count }) => sum + count, 0)
  return {
    title,
    summary: summarize(stats),
    warning,
    total: stats.claims,
    drawn: stats.claims - missing,
    notDrawn,
  }
}
