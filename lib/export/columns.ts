import type { Claim } from '@/lib/domain/claim'

/** Where the pages are that a row points to, without a trailing slash. */
export type ExportContext = { readonly baseUrl: string }

export type Cell = string | number | boolean | null

/** A column, declared once: header of the CSV, key of the JSON, line of the data dictionary. */
export type Column = {
  readonly header: string
  readonly doc: string
  readonly cell: (claim: Claim, context: ExportContext) => Cell
}

/** Several values in one cell. */
const joined = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join('; '))

/** The CSV contract, in order. Other programs rely on it. */
export const COLUMNS: readonly Column[] = [
  { header: 'claim_id', doc: 'The claim’s stable id.', cell: (claim) => claim.id },
  { header: 'paper_title', doc: 'The paper that states it.', cell: (claim) => claim.paper.title },
  {
    header: 'arxiv_id',
    doc: 'The paper’s arXiv identifier, without version.',
    cell: (claim) => claim.paper.arxivId,
  },
  { header: 'year', doc: 'Year of the paper.', cell: (claim) => claim.paper.year },
  { header: 'subject', doc: 'Who achieves it, as the abstract names it.', cell: (claim) => claim.subject },
  { header: 'metric', doc: 'Short canonical name of what was measured.', cell: (claim) => claim.metric },
  { header: 'family', doc: 'The group of metrics that it belongs to.', cell: (claim) => claim.metricFamily },
  { header: 'relation', doc: 'How the number is to be read.', cell: (claim) => claim.valueRelation },
  { header: 'value', doc: 'The number, in the unit of the column unit.', cell: (claim) => claim.value },
  { header: 'value_high', doc: 'Upper end of a range.', cell: (claim) => claim.valueHigh },
  { header: 'unit', doc: 'x (times), %, points, or the absolute unit.', cell: (claim) => claim.unit },
  { header: 'direction', doc: 'What happened to the metric.', cell: (claim) => claim.direction },
  { header: 'improves', doc: 'Whether the abstract presents it as better.', cell: (claim) => claim.improves },
  { header: 'qualifier', doc: 'How firm the number is.', cell: (claim) => claim.qualifier },
  { header: 'kind', doc: 'Measured or projected.', cell: (claim) => claim.resultKind },
  { header: 'baseline', doc: 'What it is compared with.', cell: (claim) => claim.baseline },
  {
    header: 'model',
    doc: 'The model it was measured on, where it is not the subject.',
    cell: (claim) => claim.modelName,
  },
  {
    header: 'params',
    doc: 'Parameter count of the model (7B is 7000000000).',
    cell: (claim) => claim.params,
  },
  {
    header: 'params_high',
    doc: 'Upper end of a range of parameter counts.',
    cell: (claim) => claim.paramsHigh,
  },
  {
    header: 'hardware',
    doc: 'Devices as the abstract names them.',
    cell: (claim) => joined(claim.hardware.map(({ name }) => name)),
  },
  {
    header: 'hardware_count',
    doc: 'How many of each device, in the same order; empty where not stated.',
    cell: ({ hardware }) =>
      hardware.every(({ count }) => count === null)
        ? null
        : hardware.map(({ count }) => count ?? '').join('; '),
  },
  { header: 'task', doc: 'Dataset, benchmark or task.', cell: (claim) => claim.task },
  { header: 'phase', doc: 'Training, inference or fine-tuning.', cell: (claim) => claim.phase },
  {
    header: 'setting',
    doc: 'Other conditions, such as sequence length or precision.',
    cell: (claim) => claim.setting,
  },
  {
    header: 'improvement',
    doc: 'How many times better than the baseline; lower end of a range.',
    cell: (claim) => claim.improvement,
  },
  {
    header: 'improvement_high',
    doc: 'Upper end of the improvement’s range.',
    cell: (claim) => claim.improvementHigh,
  },
  {
    header: 'technique',
    doc: 'Kinds of method that the paper proposes.',
    cell: (claim) => joined(claim.paper.techniques),
  },
  {
    header: 'audit',
    doc: 'Whether arithmetic and hardware agree with it.',
    cell: (claim) => claim.auditVerdict,
  },
  { header: 'evidence', doc: 'The words that hold the figure.', cell: (claim) => claim.evidence.text },
  { header: 'origin', doc: 'Who wrote the claim down.', cell: (claim) => claim.origin },
  {
    header: 'paper_url',
    doc: 'The paper’s page here.',
    cell: (claim, { baseUrl }) => `${baseUrl}/papers/${claim.paper.slug}`,
  },
  {
    header: 'claim_url',
    doc: 'The claim’s page here.',
    cell: (claim, { baseUrl }) => `${baseUrl}/claims/${claim.id}`,
  },
]
