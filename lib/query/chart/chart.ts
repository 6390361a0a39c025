import type { MetricFamily } from '@/lib/domain/vocabulary'
import type { FieldKey, Filter } from '../fields'
import type { ChartHead } from './chart-head'
import type { Mark } from './mark'
import type { ScatterChart } from './scatter'

/** One family of the ranking: its best claims, and how many there are in all. */
export type RankedFamily = {
  readonly family: MetricFamily
  readonly count: number
  readonly median: number
  readonly marks: readonly Mark[]
}

export type RankingChart = ChartHead & {
  readonly view: 'ranking'
  readonly y: ScatterChart['y']
  readonly families: readonly RankedFamily[]
}

/** Claims of one technique and one family. */
export type HeatCell = {
  readonly technique: string
  readonly family: MetricFamily
  readonly count: number
  /** Of the improvement factors; null where no claim has one. */
  readonly median: number | null
  readonly best: number | null
}

export type HeatChart = ChartHead & {
  readonly view: 'heat'
  readonly techniques: readonly string[]
  readonly families: readonly MetricFamily[]
  readonly cells: readonly HeatCell[]
}

/** One year: how many claims of each family, and the spread of the improvement factors. */
export type TimelineYear = {
  readonly year: number
  readonly count: number
  readonly papers: number
  readonly families: readonly { readonly family: MetricFamily; readonly count: number }[]
  readonly improvement: {
    readonly count: number
    readonly low: number
    readonly median: number
    readonly high: number
  } | null
}

export type TimelineChart = ChartHead & {
  readonly view: 'timeline'
  readonly years: readonly TimelineYear[]
  readonly y: ScatterChart['y']
}

export type Chart = ScatterChart | RankingChart | HeatChart | TimelineChart

/** A metric and task whose absolute results can be charted: enough papers state them in one unit. */
export type ResultGroup = {
  readonly metric: string
  /** Null for rates and sizes that belong to no task. */
  readonly task: string | null
  /** The base unit: FLOP/s where claims say TFLOP/s. */
  readonly unit: string
  readonly papers: number
  readonly claims: number
}

/** The keys that choose the claims of a result group. */
export const groupPatch = ({ metric, task }: ResultGroup): Pick<Filter, 'metric' | 'task'> => ({
  metric: [metric],
  task: task === null ? null : [task],
})

/** The keys that only choose how claims are drawn. */
export const VIEW_KEYS = [
  'view',
  'x',
  'y',
  'color',
  'overlay',
  'limits',
  'lines',
  'zoom',
  'columns',
] as const satisfies readonly FieldKey[]
