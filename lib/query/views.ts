import type { Audit } from '@/lib/domain/audit'
import type { Claim } from '@/lib/domain/claim'
import type { Comparability, ComparableSubset } from '@/lib/domain/comparability'
import type { PinnedComparison } from '@/lib/domain/comparison'
import type { Device } from '@/lib/domain/device'
import type { Fault } from '@/lib/domain/errors'
import type { Paper } from '@/lib/domain/paper'
import type { Chart, ResultGroup } from './chart/chart'
import type { ClaimChange, CompareRow } from './compare-rows'
import type { Facet, ScaleFacet } from './facets'
import type { Filter } from './filter'
import type { HardwareQuery } from './hardware'

/** What a page shows, ready to be drawn: services fill these, components draw them. */

export type ExploreView = {
  readonly filter: Filter
  /** What of the address was not understood and left out. */
  readonly notices: readonly Fault[]
  readonly sentence: string
  readonly claims: readonly Claim[]
  readonly total: number
  /** All accepted claims, whatever the filter. */
  readonly totalInDataset: number
  readonly facets: readonly Facet[]
  readonly scale: ScaleFacet
  readonly chart: Chart
  /** What absolute results can be charted. */
  readonly resultGroups: readonly ResultGroup[]
  /** Devices whose limits are offered for drawing. */
  readonly limitChoices: readonly { readonly slug: string; readonly name: string }[]
  readonly selected: readonly Claim[]
  readonly revision: string
}

/** An abstract with the places that claims stand on; only there where the owner of the database imported it. */
export type AbstractView = {
  readonly text: string
  /** In order, without overlap. A span stands for every claim that it holds. */
  readonly spans: readonly {
    readonly start: number
    readonly end: number
    readonly claimIds: readonly string[]
  }[]
  /** Claims whose evidence does not stand in this version of the abstract. */
  readonly notFound: readonly string[]
}

export type ClaimView = {
  readonly claim: Claim
  readonly audit: Audit
  readonly abstract: AbstractView | null
  /** The other accepted claims of the same paper. */
  readonly siblings: readonly Claim[]
  readonly revision: string
}

export type PaperSummary = Omit<Paper, 'abstract' | 'abstractSha256'> & {
  readonly claimCount: number
  readonly candidateCount: number
}

export type PaperListView = {
  readonly papers: readonly PaperSummary[]
  readonly revision: string
}

export type PaperView = {
  readonly paper: Paper
  readonly claims: readonly Claim[]
  /** Extracted, not yet accepted by anyone. */
  readonly candidates: readonly Claim[]
  readonly abstract: AbstractView | null
  readonly revision: string
}

/** Whether the claims of a comparison may be compared, and what would make them so. */
export type ComparabilityView = Comparability & {
  /** The verdict of every two claims, in their order. */
  readonly matrix: readonly (readonly Comparability[])[]
  readonly subset: ComparableSubset | null
}

export type CompareView = {
  readonly claims: readonly Claim[]
  readonly rows: readonly CompareRow[]
  readonly comparability: ComparabilityView
  /** Ids in the address that name no claim. */
  readonly missing: readonly string[]
  readonly notices: readonly Fault[]
  readonly revision: string
}

export type PinnedView = {
  readonly comparison: PinnedComparison
  readonly rows: readonly CompareRow[]
  readonly comparability: ComparabilityView
  readonly changes: readonly ClaimChange[]
  readonly revision: string
}

/** What claims run on that the catalogue does not have: a kind of device only ("GPU"), or a device to be added. */
export type UnknownDevice = {
  readonly key: string
  readonly name: string
  readonly count: number
  readonly isKind: boolean
}

/** A claim's rate beside the peak of what it ran on. */
export type AchievedRow = {
  readonly claim: Claim
  readonly device: string
  readonly count: number
  readonly countIsKnown: boolean
  /** Of the dense peak; above 1 where the claim contradicts it. */
  readonly share: number
  readonly achieved: string
  readonly peak: string
}

/** How fast a device can decode at most, from small models to the largest that its memory holds. */
export type LimitLine = {
  readonly slug: string
  readonly name: string
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  /** Tokens a second at 7 billion parameters; null where they do not fit. */
  readonly atSevenBillion: number | null
  readonly trained: number
  /** Dense peak in the format; null where it is not known. */
  readonly computePeak: string | null
  readonly formula: string
  readonly sources: readonly string[]
}

export type HardwareView = {
  readonly query: HardwareQuery
  readonly notices: readonly Fault[]
  readonly devices: readonly Device[]
  readonly total: number
  readonly claimCounts: ReadonlyMap<string, number>
  /** What claims name that is no device of the catalogue. */
  readonly unknown: readonly UnknownDevice[]
  readonly achieved: readonly AchievedRow[]
  readonly limits: readonly LimitLine[]
  /** Chosen devices without bandwidth or memory in the catalogue: their limit is not known. */
  readonly withoutLimit: readonly string[]
  readonly revision: string
}
