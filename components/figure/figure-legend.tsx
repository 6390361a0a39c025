import {
  METRIC_FAMILIES,
  type MetricFamily,
  QUALIFIERS,
  type Qualifier,
  TECHNIQUES,
} from '@/lib/domain/vocabulary'
import type { Mark } from '@/lib/query/chart/mark'
import type { ColorKey } from '@/lib/query/view-labels'
import { MarkShape } from '../charts/mark-shape'
import { FILE_PALETTE, techniqueSeries } from '../charts/palette'
import { INNER, widthOf } from './layout'

type Entry = {
  readonly label: string
  readonly color: string
  readonly qualifier: Qualifier
  readonly hollow?: boolean
}

const ROW = 20
const SIZE = 12
const { ink2, series, bg } = FILE_PALETTE

function entriesOf(marks: readonly Mark[], color: ColorKey): Entry[] {
  const labels: Readonly<Record<string, string>> = color === 'family' ? METRIC_FAMILIES : TECHNIQUES
  const present = new Set(marks.map((mark) => (color === 'family' ? mark.family : mark.technique)))
  const colors = Object.entries(labels)
    .filter(([key]) => present.has(key))
    .map(
      ([key, label]): Entry => ({
        label,
        color: series(color === 'family' ? `family-${key}` : techniqueSeries(key)),
        qualifier: 'exact',
      }),
    )
  const shapes = (Object.keys(QUALIFIERS) as Qualifier[])
    .filter((qualifier) => qualifier !== 'exact' && marks.some((mark) => mark.qualifier === qualifier))
    .map((qualifier): Entry => ({ label: QUALIFIERS[qualifier], color: ink2, qualifier }))
  const projected = marks.some(({ resultKind }) => resultKind === 'projected')
  return [
    ...colors,
    ...(present.has(null)
      ? [{ label: 'Technique not known', color: series('family-other'), qualifier: 'exact' } as const]
      : []),
    ...shapes,
    ...(projected
      ? [{ label: 'Projected, not measured', color: ink2, qualifier: 'exact', hollow: true } as const]
      : []),
  ]
}

/** Entries side by side, as many rows as they need. */
function flow(entries: readonly Entry[]): { entry: Entry; x: number; row: number }[] {
  let [x, row] = [0, 0]
  return entries.map((entry) => {
    const width = 18 + widthOf(entry.label, SIZE) + 14
    if (x > 0 && x + width > INNER) {
      x = 0
      row += 1
    }
    const place = { entry, x, row }
    x += width
    return place
  })
}

const heightOf = (places: readonly { row: number }[]): number =>
  places.length === 0 ? 0 : ((places.at(-1)?.row ?? 0) + 1) * ROW + 12

/** How high the legend of some marks is, in px. */
export const legendHeight = (marks: readonly Mark[], color: ColorKey): number =>
  heightOf(flow(entriesOf(marks, color)))

/** What colors and shapes of a picture stand for. */
export function FigureLegend({ marks, color, y }: { marks: readonly Mark[]; color: ColorKey; y: number }) {
  return <Entries entries={entriesOf(marks, color)} y={y} />
}

const familyEntries = (families: readonly MetricFamily[]): Entry[] =>
  families.map((family) => ({
    label: METRIC_FAMILIES[family],
    color: series(`family-${family}`),
    qualifier: 'exact',
  }))

export const familiesHeight = (families: readonly MetricFamily[]): number =>
  heightOf(flow(familyEntries(families)))

/** Families alone. */
export function FigureFamilies({ families, y }: { families: readonly MetricFamily[]; y: number }) {
  return <Entries entries={familyEntries(families)} y={y} />
}

function Entries({ entries, y }: { entries: readonly Entry[]; y: number }) {
  return (
    <>
      {flow(entries).map(({ entry, x, row }) => (
        <g key={entry.label} transform={`translate(${x.toFixed(1)} ${y + 16 + row * ROW})`}>
          <g transform="translate(6 -4)">
            <MarkShape
              qualifier={entry.qualifier}
              resultKind={entry.hollow ? 'projected' : 'measured'}
              color={entry.color}
              background={bg}
            />
          </g>
          <text x="17" fontSize={SIZE} fill={ink2}>
            {entry.label}
          </text>
        </g>
      ))}
    </>
  )
}
