import type { ComparabilityVerdict } from './vocabulary'

/** What of claims is held side by side. */
export type ComparabilityAspect =
  | 'metric'
  | 'reading'
  | 'baseline'
  | 'hardware'
  | 'phase'
  | 'scale'
  | 'qualifier'
  | 'kind'
  | 'task'
  | 'setting'

/** One difference between claims: a sentence that names them, and the value of each. */
export type ComparabilityReason = {
  readonly aspect: ComparabilityAspect
  readonly verdict: Exclude<ComparabilityVerdict, 'comparable'>
  readonly sentence: string
  readonly values: readonly { readonly claim: string; readonly value: string | null }[]
}

/** Whether claims may be compared: the worst of the reasons, none of which is left out. */
export type Comparability = {
  readonly verdict: ComparabilityVerdict
  readonly reasons: readonly ComparabilityReason[]
}

/** A filter that leaves fewer claims, which may be compared better. */
export type ComparableSubset = {
  readonly claims: readonly string[]
  readonly verdict: ComparabilityVerdict
  /** What all of them share, by filter key of the address, in words beside it. */
  readonly filter: readonly { readonly key: string; readonly value: string; readonly words: string }[]
}
