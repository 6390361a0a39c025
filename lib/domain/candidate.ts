import { z } from 'zod'
import { Evidence, ImpliedParams } from './claim'
import {
  DIRECTIONS,
  keysOf,
  METRIC_FAMILIES,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  VALUE_RELATIONS,
} from './vocabulary'

const words = z.string().min(1)

/** A number as it is written ("2.46", "10^{26}", "two orders of magnitude") and the scale word after it ("billion", "B"). */
export const RawNumber = z.object({ words, scale: words.nullable() })
export type RawNumber = z.infer<typeof RawNumber>

/** What kind of unit follows a number; `none` is a bare number. */
export const UNIT_KINDS = ['percent', 'ratio', 'points', 'params', 'absolute', 'none'] as const

/** A number or a range of numbers with its unit, as written; `symbol` is the unit's short form. */
export const RawQuantity = z.object({
  low: RawNumber,
  high: RawNumber.nullable(),
  unitKind: z.enum(UNIT_KINDS),
  unitSymbol: words.nullable(),
})
export type RawQuantity = z.infer<typeof RawQuantity>

/** Words that fill a field. The span is null where they come from the title or from a definition elsewhere. */
export const RawMention = z.object({ words, span: z.object({ start: z.int(), end: z.int() }).nullable() })
export type RawMention = z.infer<typeof RawMention>

/**
 * A claim as the text has it, before anything is brought into canonical form: raw words, pinned to
 * the abstract. `normalize` turns it into an ExtractedClaim.
 */
export const Candidate = z.object({
  quantity: RawQuantity,
  figure: Evidence,
  evidence: Evidence,
  /** `name` is the lexicon's name for the metric; `words` are the text's, null where only the comparison says it. */
  metric: z.object({
    words: words.nullable(),
    name: words,
    family: z.enum(keysOf(METRIC_FAMILIES)),
    /** The phrase that decides the metric: its name, else the comparison that implies it, else the unit. */
    evidence: Evidence,
  }),
  valueRelation: z.enum(keysOf(VALUE_RELATIONS)),
  direction: z.enum(keysOf(DIRECTIONS)),
  improves: z.boolean().nullable(),
  qualifier: z.enum(keysOf(QUALIFIERS)),
  resultKind: z.enum(keysOf(RESULT_KINDS)),
  subject: RawMention,
  baseline: RawMention.nullable(),
  model: RawMention.nullable(),
  params: z.object({ low: RawNumber, high: RawNumber.nullable() }).nullable(),
  hardware: z.array(z.object({ name: words, count: words.nullable() })),
  task: RawMention.nullable(),
  phase: z.enum(keysOf(PHASES)).nullable(),
  setting: RawMention.nullable(),
  /** What the model's name alone tells of its size, where the text does not say it. */
  impliedParams: ImpliedParams.nullable(),
  /** How likely the number is a result that is read rightly, 0 to 1. */
  confidence: z.number().min(0).max(1),
})
export type Candidate = z.infer<typeof Candidate>
