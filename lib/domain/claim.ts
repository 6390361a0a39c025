import { z } from 'zod'
import {
  AUDIT_VERDICTS,
  DIRECTIONS,
  keysOf,
  METRIC_FAMILIES,
  NO_IMPROVEMENT_REASONS,
  ORIGINS,
  PARAMS_BASES,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  REVIEW_STATUSES,
  VALUE_RELATIONS,
} from './vocabulary'

/** An evidence fragment has at most this many words, so that no abstract's sentence is passed on. */
export const EVIDENCE_MAX_WORDS = 8

const name = z.string().trim().min(1).max(300)
const positive = z.number().positive().finite()

/**
 * Where a claim's figure stands: `text` is `abstract.slice(start, end)`, in UTF-16 code units, end
 * exclusive. A W3C text-position selector beside its quote.
 */
export const Evidence = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  text: z.string().min(1),
})
export type Evidence = z.infer<typeof Evidence>

/** A device as the abstract names it, with how many of them, where it says so. */
export const HardwareMention = z.object({
  name: name,
  count: z.number().int().min(1).max(10_000_000).nullable(),
})
export type HardwareMention = z.infer<typeof HardwareMention>

/**
 * What an abstract states, before anyone stores it: one figure tied to one metric of a named subject.
 * `value` and `valueHigh` are in `unit`; `params` are plain counts (7B is 7e9).
 */
export const StatedClaim = z.object({
  subject: name,
  metric: name,
  metricFamily: z.enum(keysOf(METRIC_FAMILIES)),
  valueRelation: z.enum(keysOf(VALUE_RELATIONS)),
  value: z.number().finite(),
  valueHigh: z.number().finite().nullable(),
  unit: z.string().min(1).max(60),
  direction: z.enum(keysOf(DIRECTIONS)),
  improves: z.boolean().nullable(),
  qualifier: z.enum(keysOf(QUALIFIERS)),
  resultKind: z.enum(keysOf(RESULT_KINDS)),
  baseline: name.nullable(),
  modelName: name.nullable(),
  params: positive.nullable(),
  paramsHigh: positive.nullable(),
  paramsBasis: z.enum(keysOf(PARAMS_BASES)).nullable(),
  hardware: z.array(HardwareMention),
  task: name.nullable(),
  phase: z.enum(keysOf(PHASES)).nullable(),
  setting: name.nullable(),
  evidence: Evidence,
})
export type StatedClaim = z.infer<typeof StatedClaim>

/**
 * The parameter count that a model's name implies though the text does not say it ("BERT-base"): total,
 * those active per token where that differs, and where the count is published.
 */
export const ImpliedParams = z.object({
  params: positive,
  activeParams: positive.nullable(),
  source: z.string().min(1),
})
export type ImpliedParams = z.infer<typeof ImpliedParams>

/** A stated claim that a program found. */
export const ExtractedClaim = StatedClaim.extend({
  /** How likely it is right, 0 to 1: of claims at 0.9, about nine in ten can be plotted as they are. */
  confidence: z.number().min(0).max(1),
  /** The figure alone, and the phrase that decides the metric; `evidence` is the shortest fragment with both. */
  figure: Evidence,
  metricEvidence: Evidence,
  impliedParams: ImpliedParams.nullable(),
})
export type ExtractedClaim = z.infer<typeof ExtractedClaim>

/** How many times better than the baseline (> 1 is better), for both ends of a range, or why it cannot be told. */
export const Improvement = z.object({
  improvement: positive.nullable(),
  improvementHigh: positive.nullable(),
  noImprovementReason: z.enum(keysOf(NO_IMPROVEMENT_REASONS)).nullable(),
})
export type Improvement = z.infer<typeof Improvement>

/** The paper as a claim's row shows it. */
export const PaperRef = z.object({
  slug: z.string(),
  title: z.string(),
  arxivId: z.string().nullable(),
  year: z.number().int().nullable(),
  techniques: z.array(z.string()),
})
export type PaperRef = z.infer<typeof PaperRef>

/** A stored claim with all that is derived from it. `hardware[].device` is the catalogue's key, null where it is not in it. */
export const Claim = StatedClaim.omit({ hardware: true }).extend({
  id: z.string(),
  hardware: z.array(HardwareMention.extend({ device: z.string().nullable() })),
  ...Improvement.shape,
  auditVerdict: z.enum(keysOf(AUDIT_VERDICTS)),
  origin: z.enum(keysOf(ORIGINS)),
  reviewStatus: z.enum(keysOf(REVIEW_STATUSES)),
  confidence: z.number().min(0).max(1).nullable(),
  abstractSha256: z.string(),
  paper: PaperRef,
})
export type Claim = z.infer<typeof Claim>
