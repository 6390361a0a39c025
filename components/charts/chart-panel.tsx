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
      <Drawing chart={chart} filter={filter} resultGroups={resultGroups} limitChoices={limitChoices} />
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

function Drawing({ chart, filter, resultGroups, limitChoices }: Props) {
  const color = filter.color ?? 'family'
  switch (chart.view) {
    case 'ranking':
      return (
        <>
          <div className={styles.options}>
            <ColorChoice />
          </div>
          <RankingView chart={chart} color={color} />
          <Legend marks={marksOf(chart)} color={color} />
        </>
      )
    case 'heat':
      return (
        <div className={styles.options}>
          <HeatView chart={chart} />
        </div>
      )
    case 'timeline':
      return <TimelineView chart={chart} />
    case 'scale':
    case 'results':
      return (
        <>
          <ChartOptions chart={chart} groups={resultGroups} limitChoices={limitChoices} />
          <ScatterView chart={chart} />
          <Legend marks={marksOf(chart)} color={color} />
          <ChartNotes chart={chart} />
        </>
      )
  }
}

/** Every mark of a chart that has marks. */
export function marksOf(chart: Chart): readonly Mark[] {
  if (chart.view === 'ranking') return chart.families.flatMap(({ marks }) => marks)
  if (chart.view === 'heat' || chart.view === 'timeline') return []
  return [
    ...chart.marks,
    ...chart.unscaled,
    ...(chart.quality?.marks ?? []),
    ...(chart.quality?.unscaled ?? []),
  ]
}
