import { METRIC_FAMILIES } from '@/lib/domain/vocabulary'
import type { RankingChart } from '@/lib/query/chart/chart'
import { formatFactor, formatNumber } from '@/lib/query/format'
import type { ColorKey } from '@/lib/query/view-labels'
import { FilterLink } from '../filters/filter-link'
import { DotAxis, DotList } from './dot-list'
import styles from './dots.module.css'

/** Every family's best claims with their ranges, all on one axis. */
export function RankingView({
  chart: { families, y, title },
  color,
}: {
  chart: RankingChart
  color: ColorKey
}) {
  return (
    <figure className={styles.ranking} aria-label={title}>
      {families.map(({ family, count, median, marks }) => (
        <section key={family} className={styles.family}>
          <h2>
            {METRIC_FAMILIES[family]}
            <span>
              {formatNumber(count)} {count === 1 ? 'claim' : 'claims'}, median {formatFactor(median)}
            </span>
          </h2>
          <DotList marks={marks} y={y} color={color} />
          <DotAxis y={y} />
          {count > marks.length ? (
            <p>
              {formatNumber(count - marks.length)} more{' '}
              <FilterLink patch={{ family: [family], view: null }}>on the chart of this family</FilterLink>
            </p>
          ) : null}
        </section>
      ))}
    </figure>
  )
}
