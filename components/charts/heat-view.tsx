import { isKeyOf, METRIC_FAMILIES, TECHNIQUES } from '@/lib/domain/vocabulary'
import type { HeatCell, HeatChart } from '@/lib/query/chart/chart'
import { formatNumber } from '@/lib/query/format'
import { FilterLink } from '../filters/filter-link'
import { ScrollBox } from '../shell/scroll-box'
import { VisuallyHidden } from '../shell/visually-hidden'
import styles from './heat.module.css'
import { factorsOf } from './heat-words'

const labelOf = (technique: string): string =>
  isKeyOf(TECHNIQUES, technique) ? TECHNIQUES[technique] : technique

/** Techniques against families; a cell is a link to its claims. */
export function HeatView({ chart: { techniques, families, cells, title } }: { chart: HeatChart }) {
  const most = Math.max(1, ...cells.map(({ count }) => count))
  return (
    <ScrollBox label={title}>
      <table className={styles.heat}>
        <caption>
          Each cell: claims, then the median and the best improvement; a stronger tint is more claims
        </caption>
        <thead>
          <tr>
            <td />
            {families.map((family) => (
              <th key={family} scope="col">
                <FilterLink patch={{ family: [family] }}>{METRIC_FAMILIES[family]}</FilterLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {techniques.map((technique) => (
            <tr key={technique}>
              <th scope="row">
                {isKeyOf(TECHNIQUES, technique) ? (
                  <FilterLink patch={{ technique: [technique] }}>{labelOf(technique)}</FilterLink>
                ) : (
                  labelOf(technique)
                )}
              </th>
              {families.map((family) => {
                const cell = cells.find((each) => each.technique === technique && each.family === family)
                return (
                  <td key={family} style={cell === undefined ? undefined : shade(cell.count / most)}>
                    {cell === undefined ? null : <Cell cell={cell} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The accent over the ground: light enough that text on it keeps its contrast. */
const shade = (share: number) => ({
  background: `color-mix(in srgb, var(--accent) ${Math.round(6 + 34 * Math.sqrt(share))}%, var(--bg))`,
})

function Cell({ cell }: { cell: HeatCell }) {
  const { technique, family, count } = cell
  if (!isKeyOf(TECHNIQUES, technique)) return <>{count}</>
  return (
    <FilterLink patch={{ technique: [technique], family: [family], view: null }} title="Show these claims">
      <VisuallyHidden>
        {TECHNIQUES[technique]}, {METRIC_FAMILIES[family].toLowerCase()}:{' '}
      </VisuallyHidden>
      <strong>{formatNumber(count)}</strong>
      <VisuallyHidden> {count === 1 ? 'claim' : 'claims'}, </VisuallyHidden>
      <small>{factorsOf(cell)}</small>
    </FilterLink>
  )
}
