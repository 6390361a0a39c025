import type { MetricFamily } from '@/lib/domain/vocabulary'
import type { HeatCell, ResultGroup, TimelineYear } from '@/lib/query/chart/chart'
import type { ClaimStats } from '@/lib/query/chart/summary'
import type { Predicate } from '@/lib/query/predicate'
import type { Answer } from './columns/answers'
import { byFamily, byTechniqueAndFamily, byYear } from './columns/by-value'
import { absoluteResults } from './columns/results'
import { summaryOf } from './columns/summary'

type Predicates = readonly Predicate[]

/** Figures about all claims that a filter shows, exact at any number. */
export function statisticsStore(ask: Answer) {
  return {
    /** What a chart says of its claims in a line, and what it cannot place. */
    summary: (predicates: Predicates): Promise<ClaimStats> => ask(predicates, summaryOf),

    /** Count, median and best improvement of every technique and family that occur together. */
    byTechniqueAndFamily: (predicates: Predicates): Promise<HeatCell[]> =>
      ask(predicates, byTechniqueAndFamily),

    /** Years with their claims by family, and the quartiles of the improvement factors (nearest rank). */
    byYear: (predicates: Predicates): Promise<TimelineYear[]> => ask(predicates, byYear),

    /** The best claims of every family, with how many there are and their median improvement. */
    byFamily: (
      predicates: Predicates,
      most: number,
    ): Promise<{ family: MetricFamily; count: number; median: number; ids: string[] }[]> =>
      ask(predicates, (columns, rows) => byFamily(columns, rows, most)),

    /** Absolute results by metric, task and base unit, with how many papers state them. */
    absoluteResults: (predicates: Predicates): Promise<ResultGroup[]> => ask(predicates, absoluteResults),
  }
}
