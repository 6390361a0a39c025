import { z } from 'zod'
import { keysOf, METRIC_FAMILIES, QUALIFIERS, RESULT_KINDS } from '@/lib/domain/vocabulary'

const count = z.int().nonnegative()
const family = z.enum(keysOf(METRIC_FAMILIES))
const Ends = z.tuple([z.number(), z.number()])

const Axis = z
  .object({
    key: z.string(),
    title: z.string(),
    scale: z.enum(['log', 'linear']),
    format: z.string(),
    domain: Ends,
    ticks: z.array(z.object({ value: z.number(), label: z.string() })),
  })
  .meta({ id: 'Axis' })

const Mark = z
  .object({
    id: z.string().meta({ description: 'The claim’s id.' }),
    x: z.number().nullable(),
    xHigh: z.number().nullable(),
    y: z.number(),
    yHigh: z.number().nullable(),
    family,
    technique: z.string().nullable(),
    qualifier: z.enum(keysOf(QUALIFIERS)),
    resultKind: z.enum(keysOf(RESULT_KINDS)),
    label: z.string(),
    figure: z.string(),
    reading: z.string(),
    scale: z.string().nullable(),
    statement: z.string(),
    evidence: z.string(),
    paperTitle: z.string(),
    year: z.int().nullable(),
  })
  .meta({ id: 'Mark', description: 'One claim at its place, in the units of the axes.' })

const Tile = z.object({ x: Ends.nullable(), y: Ends, count, median: z.number() }).meta({
  id: 'Tile',
  description: 'A cell of a crowded chart: how many claims lie in it, and their median.',
})

const head = {
  title: z.string(),
  summary: z.string(),
  warning: z.string().nullable(),
  total: count,
  drawn: count,
  notDrawn: z.array(z.object({ reason: z.string(), count })),
}

const plane = {
  y: Axis,
  noChange: z.object({ value: z.number(), label: z.string() }).nullable(),
  marks: z.array(Mark),
  unscaled: z.array(Mark).meta({ description: 'Claims without a place across.' }),
  tiles: z.array(Tile),
  unscaledTiles: z.array(Tile),
}

const Overlay = z.object({
  key: z.string(),
  label: z.string(),
  line: z.array(z.object({ x: z.number(), y: z.number() })),
  band: z.array(z.object({ x: z.number(), low: z.number(), high: z.number() })).nullable(),
  steps: z.boolean(),
  note: z.string(),
  warnings: z.array(z.string()),
})

const ReferenceLine = z.object({
  axis: z.enum(['x', 'y']),
  value: z.number(),
  label: z.string(),
  kind: z.enum(['reader', 'limit']),
  note: z.string().nullable(),
})

const ScatterChart = z
  .object({
    ...head,
    ...plane,
    view: z.enum(['scale', 'results']),
    x: Axis,
    unscaledTitle: z.string(),
    quality: z.object(plane).nullable(),
    overlays: z.array(Overlay),
    lines: z.array(ReferenceLine),
  })
  .meta({ id: 'ScatterChart' })

const RankingChart = z
  .object({
    ...head,
    view: z.literal('ranking'),
    y: Axis,
    families: z.array(z.object({ family, count, median: z.number(), marks: z.array(Mark) })),
  })
  .meta({ id: 'RankingChart' })

const HeatChart = z
  .object({
    ...head,
    view: z.literal('heat'),
    techniques: z.array(z.string()),
    families: z.array(family),
    cells: z.array(
      z.object({
        technique: z.string(),
        family,
        count,
        median: z.number().nullable(),
        best: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'HeatChart' })

const TimelineChart = z
  .object({
    ...head,
    view: z.literal('timeline'),
    years: z.array(
      z.object({
        year: z.int(),
        count,
        papers: count,
        families: z.array(z.object({ family, count })),
        improvement: z.object({ count, low: z.number(), median: z.number(), high: z.number() }).nullable(),
      }),
    ),
    y: Axis,
  })
  .meta({ id: 'TimelineChart' })

/** What a chart draws, and what it cannot place, with the reason. */
export const ChartAnswer = z
  .union([ScatterChart, RankingChart, HeatChart, TimelineChart])
  .meta({ id: 'Chart' })
