import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import {
  DIRECTIONS,
  keysOf,
  METRIC_FAMILIES,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { decodeText } from '@/lib/ingest/decode'
import { readPapers } from '@/lib/ingest/readers'

const SHARED = join(process.cwd(), '..', 'shared')
export const SCORER = join(SHARED, 'eval', 'score.mjs')
const LISTING = join(SHARED, 'reference', 'listing.txt')
const REFERENCE = join(SHARED, 'reference', 'claims.jsonl')
export const CORPUS = join(SHARED, 'corpora', 'abstracts-50k.jsonl.gz')
const ANNOTATIONS = join(process.cwd(), 'tests', 'fixtures', 'annotations')

/** What the evaluation needs from outside the repository and did not find; empty where all is there. */
export const missingFiles = (): string[] =>
  [SCORER, LISTING, REFERENCE, CORPUS].filter((path) => !existsSync(path))

const text = z.string().nullable().default(null)
const number = z.number().nullable().default(null)

/** A claim as a reader annotated it: the fields of the annotation guidelines, defaults left out in the file. */
export const GoldClaim = z.object({
  subject: z.string(),
  metric: z.string(),
  family: z.enum(keysOf(METRIC_FAMILIES)),
  relation: z.enum(keysOf(VALUE_RELATIONS)),
  value: z.number(),
  value_high: number,
  unit: z.string().default('points'),
  direction: z.enum(keysOf(DIRECTIONS)),
  improves: z.boolean().nullable().default(null),
  qualifier: z.enum(keysOf(QUALIFIERS)).default('exact'),
  kind: z.enum(keysOf(RESULT_KINDS)).default('measured'),
  baseline: text,
  model: text,
  params: number,
  params_high: number,
  hardware: z.array(z.object({ name: z.string(), count: number })).default([]),
  task: text,
  phase: z.enum(keysOf(PHASES)).nullable().default(null),
  setting: text,
  quote: z.string(),
})
export type GoldClaim = z.infer<typeof GoldClaim>

const GoldPaper = z.object({ id: z.string().optional(), title: z.string(), claims: z.array(GoldClaim) })

/** An annotated abstract with its text. */
export type AnnotatedPaper = {
  readonly title: string
  readonly abstract: string
  readonly claims: readonly GoldClaim[]
}

const readJsonLines = (path: string): unknown[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line))

const CorpusLine = z.object({ id: z.string(), title: z.string(), abstract: z.string(), year: z.number() })
export type CorpusLine = z.infer<typeof CorpusLine>

let corpus: CorpusLine[] | null = null

/** The corpus of real abstracts, read once. */
export function readCorpus(): readonly CorpusLine[] {
  corpus ??= gunzipSync(readFileSync(CORPUS))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => CorpusLine.parse(JSON.parse(line)))
  return corpus
}

function readReference(): AnnotatedPaper[] {
  const { records } = readPapers(decodeText(readFileSync(LISTING)))
  const abstracts = new Map(records.map(({ title, abstract }) => [title, abstract ?? '']))
  return readJsonLines(REFERENCE).map((line) => {
    const { title, claims } = GoldPaper.parse(line)
    const abstract = abstracts.get(title)
    if (abstract === undefined) throw new Error(`the listing has no paper called "${title}"`)
    return { title, abstract, claims }
  })
}

function readSplit(name: 'development' | 'validation'): AnnotatedPaper[] {
  const byId = new Map(readCorpus().map((line) => [line.id, line]))
  return readJsonLines(join(ANNOTATIONS, `${name}.jsonl`)).map((line) => {
    const { id, title, claims } = GoldPaper.parse(line)
    const abstract = byId.get(id ?? '')?.abstract
    if (abstract === undefined) throw new Error(`the corpus has no abstract with the id ${id} ("${title}")`)
    return { title, abstract, claims }
  })
}

export const SETS = ['reference', 'development', 'validation'] as const
export type SetName = (typeof SETS)[number]

/** The papers of an annotated set, with their texts. */
export const readSet = (name: SetName): AnnotatedPaper[] =>
  name === 'reference' ? readReference() : readSplit(name)
