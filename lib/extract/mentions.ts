import type { RawNumber } from '@/lib/domain/candidate'
import type { Phase, Qualifier } from '@/lib/domain/vocabulary'
import type { CueKind, MetricEntry, UnitEntry } from './lexicon'

type At = { readonly first: number; readonly last: number }

/** A number or a range with its unit. `from` is the other end of "from A to B" and of "A vs. B". */
export type Quantity = At & {
  readonly kind: 'quantity'
  readonly low: RawNumber
  readonly high: RawNumber | null
  readonly unit: UnitEntry | null
  readonly sign: '+' | '-' | null
  readonly from: RawNumber | null
  /** "half", "twice", "orders of magnitude": the number is a word. */
  readonly isWord: boolean
}

export type MetricMention = At & {
  readonly kind: 'metric'
  readonly entry: MetricEntry
  readonly weak: boolean
}
export type CueMention = At & { readonly kind: 'cue'; readonly cue: CueKind; readonly isVerb: boolean }
export type QualifierMention = At & { readonly kind: 'qualifier'; readonly qualifier: Qualifier }
export type PhaseMention = At & { readonly kind: 'phase'; readonly phase: Phase }
export type DeviceMention = At & {
  readonly kind: 'device'
  readonly name: string
  readonly count: string | null
  readonly named: boolean
}
export type ModelMention = At & {
  readonly kind: 'model'
  readonly name: string
  readonly size: RawNumber | null
  readonly known: boolean
}
export type TaskMention = At & { readonly kind: 'task'; readonly name: string }

/** Something that a parser found, with its first and last token. */
export type Mention =
  | Quantity
  | MetricMention
  | CueMention
  | QualifierMention
  | PhaseMention
  | DeviceMention
  | ModelMention
  | TaskMention

/** All mentions of a document, by kind, each list in the order of the text. */
export type Mentions = { readonly [K in Mention['kind']]: readonly Extract<Mention, { kind: K }>[] }
