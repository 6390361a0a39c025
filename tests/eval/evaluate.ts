import { toAnnotation } from '@/lib/export/annotation'
import { MODELS, type Models } from '@/lib/extract/learned/models'
import { extractCandidates } from '@/lib/extract/pipeline'
import { normalizeCandidate } from '@/lib/normalize/normalize-candidate'
import {
  type Agreement,
  FIELD_NAMES,
  FIELDS,
  type FieldName,
  isComplete,
  isUsable,
  type Predicted,
  pair,
} from './agreement'
import type { AnnotatedPaper } from './gold'

/** What the extraction makes of an abstract, under the names of the annotation guidelines. */
export const predict = (title: string, abstract: string, models: Models = MODELS): Predicted[] =>
  extractCandidates({ title, abstract }, models).map((each) => toAnnotation(normalizeCandidate(each)))

/** An annotated abstract beside what the extraction made of it. */
export type Compared = { readonly paper: AnnotatedPaper; readonly agreement: Agreement }

export const compare = (papers: readonly AnnotatedPaper[], models: Models = MODELS): Compared[] =>
  papers.map((paper) => ({
    paper,
    agreement: pair(paper.claims, predict(paper.title, paper.abstract, models)),
  }))

/** Precision, recall and their harmonic mean, in per cent. */
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

const percent = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10)
const scoreOf = (hits: number, predicted: number, gold: number): Score => ({
  precision: percent(hits, predicted),
  recall: percent(hits, gold),
  f1: percent(2 * hits, predicted + gold),
})

/** The figures of one annotated set. `silent` is the share of abstracts without a claim that get none. */
export type Evaluation = {
  readonly papers: number
  readonly gold: number
  readonly predicted: number
  readonly detected: Score
  readonly usable: Score
  readonly complete: Score
  readonly withoutClaims: number
  readonly silent: number
  readonly fields: Readonly<Record<FieldName, number>>
}

/** Sums up how far extraction and annotation agree, by the rules of the scorer. */
export function evaluate(compared: readonly Compared[]): Evaluation {
  const pairs = compared.flatMap(({ agreement }) => agreement.pairs)
  const gold = compared.reduce((sum, { paper }) => sum + paper.claims.length, 0)
  const predicted = pairs.length + compared.reduce((sum, { agreement }) => sum + agreement.extra.length, 0)
  const count = (isRight: typeof isUsable) =>
    pairs.filter((each) => isRight(each.gold, each.predicted)).length
  const empty = compared.filter(({ paper }) => paper.claims.length === 0)
  const fields = FIELD_NAMES.map((name) => [name, percent(count(FIELDS[name]), pairs.length)] as const)
  return {
    papers: compared.length,
    gold,
    predicted,
    detected: scoreOf(pairs.length, predicted, gold),
    usable: scoreOf(count(isUsable), predicted, gold),
    complete: scoreOf(count(isComplete), predicted, gold),
    withoutClaims: empty.length,
    silent: percent(empty.filter(({ agreement }) => agreement.extra.length === 0).length, empty.length),
    fields: Object.fromEntries(fields) as Record<FieldName, number>,
  }
}

/** Claims whose confidence lies between two bounds, and how many of them are usable. */
export type CalibrationRow = {
  readonly from: number
  readonly to: number
  readonly claims: number
  readonly right: number
}

const BOUNDS = [0, 0.2, 0.4, 0.6, 0.8, 0.9, 1]

/** How often claims of a confidence are right: detected, with family, relation and direction. */
export function calibrate(compared: readonly Compared[]): CalibrationRow[] {
  const judged = compared.flatMap(({ agreement }) => [
    ...agreement.pairs.map(({ gold, predicted }) => ({
      confidence: predicted.confidence,
      isRight: isUsable(gold, predicted),
    })),
    ...agreement.extra.map(({ confidence }) => ({ confidence, isRight: false })),
  ])
  return BOUNDS.slice(0, -1).map((from, at) => {
    const to = BOUNDS[at + 1] ?? 1
    const here = judged.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    return {
      from,
      to,
      claims: here.length,
      right: percent(here.filter(({ isRight }) => isRight).length, here.length),
    }
  })
}
