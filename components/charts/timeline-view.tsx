import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import type { TimelineChart } from '@/lib/query/chart/chart'
import { formatFactor, formatNumber } from '@/lib/query/format'
import { FilterLink } from '../filters/filter-link'
import { ScrollBox } from '../shell/scroll-box'
import axis from './chart.module.css'
import { FamilyLegend } from './legend'
import { PAGE_PALETTE } from './palette'
import styles from './timeline.module.css'
import { TIMELINE_HEIGHT, TimelineDrawing } from './timeline-drawing'

/** The middle half, once where its ends are the same. */
const rangeOf = ({ low, high }: { low: number; high: number }): string =>
  [...new Set([formatFactor(low), formatFactor(high)])].join(' to ')

/** Claims year by year, as a picture and as a table that leads to each year's claims. */
export function TimelineView({ chart }: { chart: TimelineChart }) {
  const { title, years } = chart
  const families = [...new Set(years.flatMap((year) => year.families.map(({ family }) => family)))]
  return (
    <figure className={styles.timeline} aria-label={title}>
      <p className={axis.axisTitle}>↑ Claims, by family; below ↑ improvement: median and middle half (log)</p>
      <div className={styles.timelinePlot}>
        <svg
          width="100%"
          height={TIMELINE_HEIGHT}
          overflow="visible"
          role="img"
          aria-label={`${title}; the table below has the numbers`}
        >
          <TimelineDrawing chart={chart} palette={PAGE_PALETTE} />
        </svg>
      </div>
      <FamilyLegend families={families} />
      <ScrollBox label="Claims by year">
        <table className={styles.years}>
          <thead>
            <tr>
              <th scope="col">Year</th>
              <th scope="col" data-numeric>
                Claims
              </th>
              <th scope="col" data-numeric>
                Papers
              </th>
              <th scope="col" data-numeric>
                Median improvement
              </th>
              <th scope="col" data-numeric>
                Middle half
              </th>
              <th scope="col">Families</th>
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, count, papers, families, improvement }) => (
              <tr key={year}>
                <th scope="row">
                  <FilterLink patch={{ year_min: year, year_max: year, view: null }}>{year}</FilterLink>
                </th>
                <td data-numeric>{formatNumber(count)}</td>
                <td data-numeric>{formatNumber(papers)}</td>
                <td data-numeric>{improvement === null ? '–' : formatFactor(improvement.median)}</td>
                <td data-numeric>{improvement === null ? '–' : rangeOf(improvement)}</td>
                <td>{families.map((each) => `${METRIC_FAMILIES[each.family]} ${each.count}`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </figure>
  )
}
