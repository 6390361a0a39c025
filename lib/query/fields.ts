import {
  AUDIT_VERDICTS,
  METRIC_FAMILIES,
  ORIGINS,
  PHASES,
  QUALIFIERS,
  TECHNIQUES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { type Codec, choices, keys, names, number, oneOf, text } from './codec'
import { formatCount, formatFactor } from './format'
import type { Predicate } from './predicate'
import { foldSearchText } from './search-text'
import { sortCodec } from './sort'
import { linesCodec, zoomCodec } from './view-codecs'
import { CHART_VIEWS, COLORS, OVERLAYS, TABLE_COLUMNS, X_AXES } from './view-labels'

/** A URL key, declared once: how it is read and written, what it asks of a claim, and how it is told. */
export type Field<T> = {
  readonly label: string
  /** One line for the reference. */
  readonly doc: string
  readonly example: string
  readonly codec: Codec<T>
  /** Null for keys that choose an order, a page or a view instead of claims. */
  readonly predicate: ((value: T) => Predicate) | null
  /** The filter in words, to stand after "claims where". */
  readonly sentence: ((value: T) => string) | null
}

const field = <T>(definition: Field<T>): Field<T> => definition

const among =
  (column: Extract<Predicate, { kind: 'among' }>['column']) =>
  (values: readonly string[]): Predicate => ({
    kind: 'among',
    column,
    values,
  })

const listed = (values: readonly string[]): string => values.join(' or ')

function choice<K extends string>(
  label: string,
  labels: Readonly<Record<K, string>>,
  column: Extract<Predicate, { kind: 'among' }>['column'],
  example: NoInfer<K>,
  doc: string,
): Field<readonly K[]> {
  return {
    label,
    doc,
    example,
    codec: choices(labels),
    predicate: among(column),
    sentence: (values) =>
      `${label.toLowerCase()} is ${listed(values.map((value) => labels[value].toLowerCase()))}`,
  }
}

function named(
  label: string,
  codec: Codec<readonly string[]>,
  column: Extract<Predicate, { kind: 'among' }>['column'],
  example: string,
  doc: string,
): Field<readonly string[]> {
  return {
    label,
    doc,
    example,
    codec,
    predicate: among(column),
    sentence: (values) => `${label.toLowerCase()} is ${listed(values)}`,
  }
}

/** Every key of the URL contract, in the order in which links carry them. */
export const FIELDS = {
  q: field<string>({
    label: 'Text',
    doc: 'Words, or their beginnings, that all stand somewhere in the claim or its paper’s title.',
    example: 'kv cache',
    codec: text({ maxLength: 200 }),
    predicate: (value) => ({ kind: 'words', words: foldSearchText(value).split(' ') }),
    sentence: (value) => `the words “${value}” occur`,
  }),
  family: choice(
    'Family',
    METRIC_FAMILIES,
    'metricFamily',
    'speed',
    'The group of metrics that the claim belongs to.',
  ),
  metric: named('Metric', names, 'metric', 'inference speed', 'The metric’s canonical name.'),
  relation: choice('Relation', VALUE_RELATIONS, 'valueRelation', 'factor', 'How the number is to be read.'),
  qualifier: choice('Qualifier', QUALIFIERS, 'qualifier', 'up_to', 'How firm the number is.'),
  phase: choice('Phase', PHASES, 'phase', 'inference', 'Training, fine-tuning or inference.'),
  technique: choice(
    'Technique',
    TECHNIQUES,
    'technique',
    'quantization',
    'The kind of method that the paper proposes.',
  ),
  hardware: named('Hardware', keys, 'hardware', 'nvidia-v100', 'A device that the claim names, by its key.'),
  task: named('Task', names, 'task', 'COCO', 'The dataset, benchmark or task.'),
  paper: named(
    'Paper',
    keys,
    'paperSlug',
    'scalable-matmul-free-language-modeling',
    'The paper, by its slug.',
  ),
  claims: named('Claim', keys, 'id', 'c0123456789', 'Exactly these claims, by their ids.'),
  audit: choice(
    'Audit',
    AUDIT_VERDICTS,
    'auditVerdict',
    'inconsistent',
    'Whether the claim’s arithmetic holds.',
  ),
  origin: choice('Origin', ORIGINS, 'origin', 'curated', 'Who wrote the claim down.'),
  params_min: field<number>({
    label: 'Scale from',
    doc: 'Smallest parameter count of the model; 7B and 350M are understood.',
    example: '1B',
    codec: number({ min: 0, max: 1e30 }),
    predicate: (value) => ({ kind: 'at_least', column: 'params', highColumn: 'paramsHigh', value }),
    sentence: (value) => `the model has at least ${formatCount(value)} parameters`,
  }),
  params_max: field<number>({
    label: 'Scale to',
    doc: 'Largest parameter count of the model.',
    example: '70B',
    codec: number({ min: 0, max: 1e30 }),
    predicate: (value) => ({ kind: 'at_most', column: 'params', value }),
    sentence: (value) => `the model has at most ${formatCount(value)} parameters`,
  }),
  improvement_min: field<number>({
    label: 'Improvement from',
    doc: 'Smallest improvement factor; 2 means twice as good as the baseline.',
    example: '2',
    codec: number({ min: 0, max: 1e30 }),
    predicate: (value) => ({ kind: 'at_least', column: 'improvement', highColumn: 'improvementHigh', value }),
    sentence: (value) => `the improvement is at least ${formatFactor(value)}`,
  }),
  improvement_max: field<number>({
    label: 'Improvement to',
    doc: 'Largest improvement factor.',
    example: '10',
    codec: number({ min: 0, max: 1e30 }),
    predicate: (value) => ({ kind: 'at_most', column: 'improvement', value }),
    sentence: (value) => `the improvement is at most ${formatFactor(value)}`,
  }),
  year_min: field<number>({
    label: 'Year from',
    doc: 'First year of the paper.',
    example: '2022',
    codec: number({ min: 1900, max: 2100, integer: true }),
    predicate: (value) => ({ kind: 'at_least', column: 'year', highColumn: null, value }),
    sentence: (value) => `the paper is from ${value} or later`,
  }),
  year_max: field<number>({
    label: 'Year to',
    doc: 'Last year of the paper.',
    example: '2024',
    codec: number({ min: 1900, max: 2100, integer: true }),
    predicate: (value) => ({ kind: 'at_most', column: 'year', value }),
    sentence: (value) => `the paper is from ${value} or earlier`,
  }),
  sort: field({
    label: 'Order',
    doc: 'Up to three columns, - first for descending; empty values come last.',
    example: '-improvement,year',
    codec: sortCodec,
    predicate: null,
    sentence: null,
  }),
  limit: field<number>({
    label: 'Rows',
    doc: 'Rows a page, 1 to 1000.',
    example: '50',
    codec: number({ min: 1, max: 1000, integer: true }),
    predicate: null,
    sentence: null,
  }),
  cursor: field<string>({
    label: 'Page',
    doc: 'Where the page before ended, as its answer gave it.',
    example: '',
    codec: text({ maxLength: 4000 }),
    predicate: null,
    sentence: null,
  }),
  select: field<readonly string[]>({
    label: 'Selection',
    doc: 'View only: the claims chosen for comparison, by their ids.',
    example: 'c0123456789',
    codec: keys,
    predicate: null,
    sentence: null,
  }),
  view: oneView('Chart', CHART_VIEWS, 'ranking'),
  x: oneView('Horizontal axis', X_AXES, 'year'),
  y: oneView('Vertical axis', { improvement: 'Improvement factor' }, 'improvement'),
  color: oneView('Color', COLORS, 'technique'),
  overlay: viewOnly('Overlay', choices(OVERLAYS), 'frontier', Object.keys(OVERLAYS).join(', ')),
  limits: viewOnly(
    'Limits',
    keys,
    'nvidia-rtx-4090',
    'devices whose physical limits are drawn, by their keys',
  ),
  lines: viewOnly('Lines', linesCodec, 'y2,x7B', 'reference lines, an axis and a value each'),
  zoom: viewOnly('Part', zoomCodec, '1e9,7e10,1,50', 'the part of the chart: from, to across, then up'),
  columns: viewOnly(
    'Columns',
    choices(TABLE_COLUMNS),
    'improvement,subject',
    'the table’s columns in their order',
  ),
} as const

/** A key that only chooses how claims are drawn. */
function viewOnly<T>(label: string, codec: Codec<T>, example: string, what: string): Field<T> {
  return { label, doc: `View only: ${what}.`, example, codec, predicate: null, sentence: null }
}

function oneView<K extends string>(
  label: string,
  labels: Readonly<Record<K, string>>,
  example: NoInfer<K>,
): Field<K> {
  return viewOnly(label, oneOf(labels), example, Object.keys(labels).join(', '))
}

export type FieldKey = keyof typeof FIELDS
type ValueOf<F> = F extends Field<infer T> ? T : never

/** What a URL asks for; null where it says nothing. */
export type Filter = { readonly [K in FieldKey]: ValueOf<(typeof FIELDS)[K]> | null }
