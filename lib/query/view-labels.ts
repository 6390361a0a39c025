/** The ways to draw what a filter shows. */
export const CHART_VIEWS = {
  scale: 'Efficiency by scale',
  results: 'Results by scale',
  ranking: 'Ranking',
  heat: 'Technique × family',
  timeline: 'Timeline',
} as const
export type ChartView = keyof typeof CHART_VIEWS

/** What claims are drawn against. */
export const X_AXES = {
  params: 'Model scale',
  year: 'Year',
  memory: 'Device memory',
  peak: 'Device peak',
} as const
export type XAxisKey = keyof typeof X_AXES

export const COLORS = { family: 'Family', technique: 'Technique' } as const
export type ColorKey = keyof typeof COLORS

/** What can be drawn over the chart. */
export const OVERLAYS = {
  frontier: 'Frontier, smaller is better',
  frontier_large: 'Frontier, larger is better',
  fit: 'Power law',
} as const

/** The columns of the table, in their order. */
export const TABLE_COLUMNS = {
  improvement: 'Improvement',
  figure: 'Figure',
  metric: 'Metric',
  family: 'Family',
  subject: 'Subject and evidence',
  params: 'Model, scale',
  hardware: 'Hardware',
  task: 'Task',
  phase: 'Phase',
  baseline: 'Baseline',
  audit: 'Audit',
  paper: 'Paper',
  year: 'Year',
  qualifier: 'Qualifier',
  kind: 'Kind',
  technique: 'Technique',
  setting: 'Setting',
  confidence: 'Confidence',
  origin: 'Origin',
} as const
export type TableColumn = keyof typeof TABLE_COLUMNS

/** Those that are shown where the link does not say. */
export const DEFAULT_COLUMNS: readonly TableColumn[] = [
  'improvement',
  'figure',
  'metric',
  'family',
  'subject',
  'params',
  'hardware',
  'task',
  'phase',
  'baseline',
  'audit',
  'paper',
  'year',
]
