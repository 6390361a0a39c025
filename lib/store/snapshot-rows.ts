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

type Value = string | number | null
export type Row = readonly Value[]

/**
 * A claim's columns in the order in which a row of them is read. With the closed list of those that have one: SQLite
 * has no such lists, and a whole dataset is read faster with these than through a general schema.
 */
const COLUMNS = {
  id: null,
  subject: null,
  metric: null,
  metricFamily: METRIC_FAMILIES,
  valueRelation: VALUE_RELATIONS,
  value: null,
  valueHigh: null,
  unit: null,
  direction: DIRECTIONS,
  improves: null,
  qualifier: QUALIFIERS,
  resultKind: RESULT_KINDS,
  baseline: null,
  modelName: null,
  params: null,
  paramsHigh: null,
  paramsBasis: PARAMS_BASES,
  task: null,
  phase: PHASES,
  setting: null,
  evidenceStart: null,
  evidenceEnd: null,
  evidenceText: null,
  abstractSha256: null,
  origin: ORIGINS,
  reviewStatus: REVIEW_STATUSES,
  confidence: null,
  improvement: null,
  improvementHigh: null,
  noImprovementReason: NO_IMPROVEMENT_REASONS,
  auditVerdict: AUDIT_VERDICTS,
} as const satisfies Record<string, Readonly<Record<string, string>> | null>

const NAMES = Object.keys(COLUMNS)
const CLOSED = Object.entries(COLUMNS).flatMap(([name, list], index) =>
  list === null ? [] : [{ name, index, values: new Set<Value>([...Object.keys(list), null]) }],
)

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
      throw new ClaimboardError('storage', `Claim ${row[0]} has the ${name} “${row[index]}”, which is none`)
  }
  const improves = row[9]
  return {
    id: row[0],
    subject: row[1],
    metric: row[2],
    metricFamily: row[3],
    valueRelation: row[4],
    value: row[5],
    valueHigh: row[6],
    unit: row[7],
    direction: row[8],
    improves: improves === null ? null : improves === 1,
    qualifier: row[10],
    resultKind: row[11],
    baseline: row[12],
    modelName: row[13],
    params: row[14],
    paramsHigh: row[15],
    paramsBasis: row[16],
    task: row[17],
    phase: row[18],
    setting: row[19],
    evidence: { start: row[20], end: row[21], text: row[22] },
    abstractSha256: row[23],
    origin: row[24],
    reviewStatus: row[25],
    confidence: row[26],
    improvement: row[27],
    improvementHigh: row[28],
    noImprovementReason: row[29],
    auditVerdict: row[30],
    paper: paperOfRow(row, NAMES.length),
    hardware: hardwareOf(row[NAMES.length + 5]),
  } as Claim
}
