import type { Claim, PaperRef } from '@/lib/domain/claim'
import { ClaimboardError } from '@/lib/domain/errors'
import {
  AUDIT_VERDICTS,
  DIRECTIONS,
  METRIC_FAMILIES,
  NO_IMPROVEMENT_REASONS,
  ORIGINS,
  PARAMS_BASES,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  REVIEW_STATUSES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { EVIDENCE_COLUMNS, PLAIN_COLUMNS } from './claim-columns'

type Value = string | number | null
export type Row = readonly Value[]

const NAMES = [...PLAIN_COLUMNS, ...EVIDENCE_COLUMNS] as const
/** Where each column stands in a row of them. */
const AT = Object.fromEntries(NAMES.map((name, index) => [name, index])) as Record<
  (typeof NAMES)[number],
  number
>

/**
 * The closed lists of those columns that have one. SQLite has no such lists, and a whole dataset is read faster with
 * these than through a general schema.
 */
const LISTS = {
  metricFamily: METRIC_FAMILIES,
  valueRelation: VALUE_RELATIONS,
  direction: DIRECTIONS,
  qualifier: QUALIFIERS,
  resultKind: RESULT_KINDS,
  paramsBasis: PARAMS_BASES,
  phase: PHASES,
  origin: ORIGINS,
  reviewStatus: REVIEW_STATUSES,
  noImprovementReason: NO_IMPROVEMENT_REASONS,
  auditVerdict: AUDIT_VERDICTS,
} as const satisfies Partial<Record<keyof typeof AT, Readonly<Record<string, string>>>>

const CLOSED = (Object.keys(LISTS) as (keyof typeof LISTS)[]).map((name) => ({
  name,
  index: AT[name],
  values: new Set<Value>([...Object.keys(LISTS[name]), null]),
}))

const techniques = (table: string, condition: string): string =>
  `(SELECT json_group_array("techniqueSlug") FROM
    (SELECT "techniqueSlug" FROM "${table}" t WHERE ${condition} ORDER BY 1))`

const PAPER = 'p."slug", p."title", p."arxivId", p."year"'

/** What a row of a paper holds; `p` is the paper's alias. */
export const PAPER_SELECT = `${PAPER}, ${techniques('PaperTechnique', 't."paperId" = p."id"')}`

/** What a row of a claim holds; `c` and `p` are the aliases of claim and paper. */
export const CLAIM_SELECT = `${NAMES.map((name) => `c."${name}"`).join(', ')}, ${PAPER},
  ${techniques('ClaimTechnique', 't."claimId" = c."id"')},
  (SELECT json_group_array(json_array("name", "count", "deviceSlug")) FROM
    (SELECT "name", "count", "deviceSlug" FROM "ClaimDevice" d WHERE d."claimId" = c."id" ORDER BY "position"))`

/** Lists repeat from row to row; so many different ones are kept parsed. */
const REMEMBERED = 5_000

/** Parses JSON lists, and remembers what it parsed. The lists are shared, so nobody may change them. */
function listParser<T>(read: (list: unknown[]) => T[]): (text: Value | undefined) => T[] {
  const known = new Map<Value | undefined, T[]>()
  return (text) => {
    const seen = known.get(text)
    if (seen !== undefined) return seen
    const parsed = read(JSON.parse(String(text)))
    if (known.size >= REMEMBERED) known.clear()
    known.set(text, parsed)
    return parsed
  }
}

const techniquesOf = listParser((list) => list.map(String))
const hardwareOf = listParser((list) =>
  list.map((mention) => {
    const [name, count, device] = mention as [string, number | null, string | null]
    return { name, count, device }
  }),
)

export const paperOfRow = (row: Row, at = 0): PaperRef =>
  ({
    slug: row[at],
    title: row[at + 1],
    arxivId: row[at + 2],
    year: row[at + 3],
    techniques: techniquesOf(row[at + 4]),
  }) as PaperRef

/**
 * A row of `CLAIM_SELECT` as the domain knows it. The columns' own types hold by the tables' definition.
 * @throws ClaimboardError `storage` where a value is not of its closed list.
 */
export function claimOfSnapshotRow(row: Row): Claim {
  for (const { name, index, values } of CLOSED) {
    if (!values.has(row[index] ?? null))
      throw new ClaimboardError(
        'storage',
        `Claim ${row[AT.id]} has the ${name} “${row[index]}”, which is none`,
      )
  }
  const improves = row[AT.improves]
  return {
    id: row[AT.id],
    subject: row[AT.subject],
    metric: row[AT.metric],
    metricFamily: row[AT.metricFamily],
    valueRelation: row[AT.valueRelation],
    value: row[AT.value],
    valueHigh: row[AT.valueHigh],
    unit: row[AT.unit],
    direction: row[AT.direction],
    qualifier: row[AT.qualifier],
    resultKind: row[AT.resultKind],
    baseline: row[AT.baseline],
    modelName: row[AT.modelName],
    params: row[AT.params],
    paramsHigh: row[AT.paramsHigh],
    paramsBasis: row[AT.paramsBasis],
    task: row[AT.task],
    phase: row[AT.phase],
    setting: row[AT.setting],
    abstractSha256: row[AT.abstractSha256],
    origin: row[AT.origin],
    reviewStatus: row[AT.reviewStatus],
    confidence: row[AT.confidence],
    improvement: row[AT.improvement],
    improvementHigh: row[AT.improvementHigh],
    noImprovementReason: row[AT.noImprovementReason],
    auditVerdict: row[AT.auditVerdict],
    improves: improves === null ? null : improves === 1,
    evidence: { start: row[AT.evidenceStart], end: row[AT.evidenceEnd], text: row[AT.evidenceText] },
    paper: paperOfRow(row, NAMES.length),
    hardware: hardwareOf(row[NAMES.length + 5]),
  } as Claim
}
