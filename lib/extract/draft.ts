import type { RawMention, RawNumber } from '@/lib/domain/candidate'
import type { ImpliedParams } from '@/lib/domain/claim'
import type {
  Direction,
  MetricFamily,
  Phase,
  Qualifier,
  ResultKind,
  ValueRelation,
} from '@/lib/domain/vocabulary'
import type { TextDocument } from './document'
import type { Models } from './learned/models'
import type { MetricEntry } from './lexicon'
import type { CueMention, Mentions, PhaseMention, Quantity } from './mentions'
import type { PaperNames } from './names'

/** How a number is to be read. */
export type Reading = {
  readonly valueRelation: ValueRelation
  readonly direction: Direction
  readonly improves: boolean | null
  /** The family, where the reading overrules the metric's own (a size that is trained is a capacity). */
  readonly family: MetricFamily
}

/** The metric of a number: a lexicon entry, and the tokens that name it, null where only a comparison implies it. */
export type LinkedMetric = {
  readonly entry: MetricEntry
  readonly at: { readonly first: number; readonly last: number } | null
  readonly distance: number
}

/** What speaks against a number being a result of the paper. */
export type Doubt = 'counts things' | 'compares data' | 'setting' | 'background' | 'preface' | 'impersonal'

/** A claim in the making. Refiners fill it from top to bottom. */
export type Draft = {
  readonly quantity: Quantity
  readonly sentence: number
  readonly clause: number
  /** The numbers of one enumeration share a list; `position` counts from 0. */
  readonly list: { readonly id: number; readonly position: number; readonly size: number } | null
  readonly metric: LinkedMetric | null
  readonly cue: CueMention | null
  /** The cue stands right at the number ("37% reduction", "by 37%"). */
  readonly cueIsClose: boolean
  /** Why the number may be no result, though its words alone do not settle it. */
  readonly doubts: readonly Doubt[]
  readonly reading: Reading | null
  /** How likely the number is a result that is read rightly, 0 to 1. */
  readonly confidence: number
  readonly qualifier: Qualifier
  readonly resultKind: ResultKind
  readonly subject: RawMention
  readonly baseline: RawMention | null
  readonly model: RawMention | null
  readonly params: { readonly low: RawNumber; readonly high: RawNumber | null } | null
  readonly impliedParams: ImpliedParams | null
  readonly hardware: readonly { readonly name: string; readonly count: string | null }[]
  readonly task: RawMention | null
  readonly phase: Phase | null
  readonly setting: RawMention | null
}

/** What refiners may look at beside the drafts. */
export type Context = {
  readonly document: TextDocument
  readonly mentions: Mentions
  /** The names that the paper gives; the phases that the whole abstract speaks of. */
  readonly names: () => PaperNames
  readonly phases: () => readonly PhaseMention[]
  /** Numbers that are a model's size and nothing else. */
  readonly sizes: readonly Quantity[]
  readonly models: Models
}

/** A step from drafts to drafts: it fills fields, or leaves out what is no claim. */
export type Refiner = (drafts: readonly Draft[], context: Context) => readonly Draft[]

const NOBODY: RawMention = { words: '', span: null }

/** A draft that knows only its number. */
export function startDraft(quantity: Quantity, document: TextDocument): Draft {
  return {
    quantity,
    sentence: document.sentenceOf[quantity.first] ?? 0,
    clause: document.clauseOf[quantity.first] ?? 0,
    list: null,
    metric: null,
    cue: null,
    cueIsClose: false,
    doubts: [],
    reading: null,
    confidence: 0,
    qualifier: 'exact',
    resultKind: 'measured',
    subject: NOBODY,
    baseline: null,
    model: null,
    params: null,
    impliedParams: null,
    hardware: [],
    task: null,
    phase: null,
    setting: null,
  }
}
