import type { ScatterChart } from '@/lib/query/chart/scatter'
import { formatNumber } from '@/lib/query/format'
import styles from './controls.module.css'

/** What the lines over a chart say in numbers, with their doubts; and what cells stand for. */
export function ChartNotes({ chart: { overlays, lines, tiles, unscaledTiles } }: { chart: ScatterChart }) {
  const crowded = [...tiles, ...unscaledTiles]
  const notes = [
    ...overlays.map(({ note }) => note),
    ...new Set(lines.flatMap(({ note }) => note ?? [])),
    ...(crowded.length === 0
      ? []
      : [
          `${formatNumber(crowded.reduce((sum, { count }) => sum + count, 0))} claims are drawn as cells, stronger where there are more; zoom in until they become marks`,
        ]),
  ]
  const warnings = overlays.flatMap((overlay) => overlay.warnings)
  if (notes.length + warnings.length === 0) return null
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <p key={note}>{note}.</p>
      ))}
      {warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          <span aria-hidden="true">△</span> {warning}.
        </p>
      ))}
    </div>
  )
}
