import type { Chart } from '@/lib/query/chart/chart'
import type { Mark } from '@/lib/query/chart/mark'
import { formatNumber } from '@/lib/query/format'
import type { ExploreView } from '@/lib/query/views'
import { ChartNotes } from './chart-notes'
import { ChartOptions, ColorChoice } from './chart-options'
import styles from './controls.module.css'
import { HeatView } from './heat-view'
import { Legend } from './legend'
import { RankingView } from './ranking-view'
import { ScatterView } from './scatter-view'
import { TakeAway } from './take-away'
import { TimelineView } from './timeline-view'
import { ViewTabs } from './view-tabs'

type Props = Pick<ExploreView, 'chart' | 'filter' | 'resultGroups' | 'limitChoices'>

/** The chart in the view that the link asks for, with what changes it and what takes it away. */
export function ChartPanel({ chart, filter, resultGroups, limitChoices }: Props) {
  return (
    <section aria-label="Chart">
      <div className={styles.head}>
        <ViewTabs view={chart.view} hasResults={resultGroups.length > 0} />
        <TakeAway title={chart.title} />
      </div>
      <Controls chart={chart} resultGroups={resultGroups} limitChoices={limitChoices} />
      <ChartDrawing chart={chart} filter={filter} />
      <Account chart={chart} />
    </section>
  )
}

/** Which claims are drawn and why others are not: nothing is left out without being named. */
function Account({ chart }: { chart: Chart }) {
  const missing = chart.notDrawn.map(({ reason, count }) => `${formatNumber(count)} ${reason}`)
  return (
    <p className={styles.notes}>
      Drawn: {formatNumber(chart.drawn)} of {formatNumber(chart.total)} claims.
      {missing.length === 0 ? null : ` Not drawn: ${missing.join('; ')}.`}
    </p>
  )
}

/** What changes how the claims are drawn. */
function Controls({ chart, resultGroups, limitChoices }: Omit<Props, 'filter'>) {
  switch (chart.view) {
    case 'scale':
    case 'results':
      return <ChartOptions chart={chart} groups={resultGroups} limitChoices={limitChoices} />
    case 'ranking':
      return (
        <div className={styles.options}>
          <ColorChoice />
        </div>
      )
    case 'heat':
    case 'timeline':
      return null
  }
}

/** The drawing with what its colors, shapes and lines stand for. */
export function ChartDrawing({ chart, filter }: Pick<Props, 'chart' | 'filter'>) {
  const color = filter.color ?? 'family'
  switch (chart.view) {
    case 'ranking':
      return (
        <>
          <RankingView chart={chart} color={color} />
          <Legend marks={marksOf(chart)} color={color} />
        </>
      )
    case 'heat':
      return <HeatView chart={chart} />
    case 'timeline':
      return <TimelineView chart={chart} />
    case 'scale':
    case 'results':
      return (
        <>
          <ScatterView chart={chart} color={color} />
          <Legend marks={marksOf(chart)} color={color} />
          <ChartNotes chart={chart} />
        </>
      )
  }
}

/** Every mark of a chart that has marks. */
function marksOf(chart: Chart): readonly Mark[] {
  if (chart.view === 'ranking') return chart.families.flatMap(({ marks }) => marks)
  if (chart.view === 'heat' || chart.view === 'timeline') return []
  return [
    ...chart.marks,
    ...chart.unscaled,
    ...(chart.quality?.marks ?? []),
    ...(chart.quality?.unscaled ?? []),
  ]
}
