import { stringify } from 'csv-stringify/sync'
import type { Chart } from '@/lib/query/chart/chart'
import type { Mark } from '@/lib/query/chart/mark'
import type { Cell } from './column'
import { cellText, RECORDS } from './csv'

type Row = Readonly<Record<string, Cell>>

const markRow = (mark: Mark, part: string): Row => ({
  part,
  claim_id: mark.id,
  subject: mark.label,
  family: mark.family,
  technique: mark.technique,
  qualifier: mark.qualifier,
  kind: mark.resultKind,
  x: mark.x,
  x_high: mark.xHigh,
  y: mark.y,
  y_high: mark.yHigh,
  stated_as: mark.figure,
  year: mark.year,
  paper_title: mark.paperTitle,
})

/** What a chart draws, a row a mark, cell, year or cell of the table; the axes' units are in the picture. */
function rowsOf(chart: Chart): Row[] {
  switch (chart.view) {
    case 'ranking':
      return chart.families.flatMap(({ family, marks }) => marks.map((mark) => markRow(mark, family)))
    case 'heat':
      return chart.cells.map(({ technique, family, count, median, best }) => ({
        technique,
        family,
        claims: count,
        median_improvement: median,
        best_improvement: best,
      }))
    case 'timeline':
      return chart.years.flatMap(({ year, papers, families, improvement }) =>
        families.map(({ family, count }) => ({
          year,
          family,
          claims: count,
          papers_of_year: papers,
          median_improvement_of_year: improvement?.median ?? null,
          lower_quartile_of_year: improvement?.low ?? null,
          upper_quartile_of_year: improvement?.high ?? null,
        })),
      )
    case 'scale':
    case 'results':
      return [
        ...[...chart.marks, ...chart.unscaled].map((mark) => markRow(mark, 'improvement')),
        ...[...(chart.quality?.marks ?? []), ...(chart.quality?.unscaled ?? [])].map((mark) =>
          markRow(mark, 'quality'),
        ),
        ...[...chart.tiles, ...chart.unscaledTiles].map(({ x, y, count, median }) => ({
          part: 'cell',
          x: x?.[0] ?? null,
          x_high: x?.[1] ?? null,
          y: y[0],
          y_high: y[1],
          claims: count,
          median,
        })),
      ]
  }
}

/** The data behind a chart as CSV (RFC 4180). */
export function chartCsv(chart: Chart): string {
  const rows = rowsOf(chart)
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify([header, ...rows.map((row) => header.map((key) => cellText(row[key] ?? null)))], RECORDS)
}
