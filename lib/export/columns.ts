import type { z } from 'zod'
import {
  AUDIT_VERDICTS,
  DIRECTIONS,
  keysOf,
  METRIC_FAMILIES,
  ORIGINS,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  TECHNIQUES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { type Column, SEPARATOR } from './column'

/** Several values in one cell. */
const joined = (values: readonly string[]): string | null =>
  values.length === 0 ? null : values.join(SEPARATOR)

/** The CSV contract, in order. Other programs rely on it. */
export const COLUMNS: readonly Column[] = [
  { header: 'claim_id', doc: 'The claim’s stable id.', required: true, cell: (claim) => claim.id },
  {
    header: 'paper_title',
    doc: 'The paper that states it.',
    required: true,
    cell: (claim) => claim.paper.title,
  },
  {
    header: 'arxiv_id',
    doc: 'The paper’s arXiv identifier, without version.',
    cell: (claim) => claim.paper.arxivId,
  },
  { header: 'year', doc: 'Year of the paper.', type: 'integer', cell: (claim) => claim.paper.year },
  {
    header: 'subject',
    doc: 'Who achieves it, as the abstract names it.',
    required: true,
    cell: (claim) => claim.subject,
  },
  {
    header: 'metric',
    doc: 'Short canonical name of what was measured.',
    required: true,
    cell: (claim) => claim.metric,
  },
  {
    header: 'family',
    doc: 'The group of metrics that it belongs to.',
    required: true,
    values: keysOf(METRIC_FAMILIES),
    cell: (claim) => claim.metricFamily,
  },
  {
    header: 'relation',
    doc: 'How the number is to be read.',
    required: true,
    values: keysOf(VALUE_RELATIONS),
    cell: (claim) => claim.valueRelation,
  },
  {
    header: 'value',
    doc: 'The number, in the unit of the column unit.',
    type: 'number',
    required: true,
    cell: (claim) => claim.value,
  },
  { header: 'value_high', doc: 'Upper end of a range.', type: 'number', cell: (claim) => claim.valueHigh },
  {
    header: 'unit',
    doc: 'x (times), %, points, or the absolute unit.',
    required: true,
    cell: (claim) => claim.unit,
  },
  {
    header: 'direction',
    doc: 'What happened to the metric.',
    required: true,
    values: keysOf(DIRECTIONS),
    cell: (claim) => claim.direction,
  },
  {
    header: 'improves',
    doc: 'Whether the abstract presents it as better.',
    type: 'boolean',
    cell: (claim) => claim.improves,
  },
  {
    header: 'qualifier',
    doc: 'How firm the number is.',
    required: true,
    values: keysOf(QUALIFIERS),
    cell: (claim) => claim.qualifier,
  },
  {
    header: 'kind',
    doc: 'Measured or projected.',
    required: true,
    values: keysOf(RESULT_KINDS),
    cell: (claim) => claim.resultKind,
  },
  { header: 'baseline', doc: 'What it is compared with.', cell: (claim) => claim.baseline },
  {
    header: 'model',
    doc: 'The model it was measured on, where it is not the subject.',
    cell: (claim) => claim.modelName,
  },
  {
    header: 'params',
    doc: 'Parameter count of the model (7B is 7000000000).',
    type: 'number',
    cell: (claim) => claim.params,
  },
  {
    header: 'params_high',
    doc: 'Upper end of a range of parameter counts.',
    type: 'number',
    cell: (claim) => claim.paramsHigh,
  },
  {
    header: 'hardware',
    doc: 'Devices as the abstract names them.',
    list: true,
    cell: (claim) => joined(claim.hardware.map(({ name }) => name)),
  },
  {
    header: 'hardware_count',
    doc: 'How many of each device, in the same order; empty where not stated.',
    list: true,
    cell: ({ hardware }) =>
      hardware.every(({ count }) => count === null)
        ? null
        : hardware.map(({ count }) => count ?? '').join('; '),
  },
  { header: 'task', doc: 'Dataset, benchmark or task.', cell: (claim) => claim.task },
  {
    header: 'phase',
    doc: 'Training, inference or fine-tuning.',
    values: keysOf(PHASES),
    cell: (claim) => claim.phase,
  },
  {
    header: 'setting',
    doc: 'Other conditions, such as sequence length or precision.',
    cell: (claim) => claim.setting,
  },
  {
    header: 'improvement',
    doc: 'How many times better than the baseline; lower end of a range.',
    type: 'number',
    cell: (claim) => claim.improvement,
  },
  {
    header: 'improvement_high',
    doc: 'Upper end of the improvement’s range.',
    type: 'number',
    cell: (claim) => claim.improvementHigh,
  },
  {
    header: 'technique',
    doc: 'Kinds of method that the paper proposes.',
    list: true,
    values: keysOf(TECHNIQUES),
    cell: (claim) => joined(claim.paper.techniques),
  },
  {
    header: 'audit',
    doc: 'Whether arithmetic and hardware agree with it.',
    required: true,
    values: keysOf(AUDIT_VERDICTS),
    cell: (claim) => claim.auditVerdict,
  },
  {
    header: 'evidence',
    doc: 'The words that hold the figure.',
    required: true,
    cell: (claim) => claim.evidence.text,
  },
  {
    header: 'origin',
    doc: 'Who wrote the claim down.',
    required: true,
    values: keysOf(ORIGINS),
    cell: (claim) => claim.origin,
  },
  {
    header: 'paper_url',
    doc: 'The paper’s page here.',
    type: 'uri',
    required: true,
    cell: (claim, { baseUrl }) => `${baseUrl}/papers/${claim.paper.slug}`,
  },
  {
    header: 'claim_url',
    doc: 'The claim’s page here.',
    type: 'uri',
    required: true,
    cell: (claim, { baseUrl }) => `${baseUrl}/claims/${claim.id}`,
  },
]

const DOCS: ReadonlyMap<string, string> = new Map(COLUMNS.map(({ header, doc }) => [header, doc]))

/** A field's schema with the description of the column of that name. */
export const documented = <T extends z.ZodType>(header: string, schema: T): T =>
  schema.meta({ description: DOCS.get(header) ?? '' })
