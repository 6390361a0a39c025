import type { Audit } from '@/lib/domain/audit'
import type { Claim, PaperRef } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { ExportContext } from './column'

/** What a file says of itself, inside where its format can, else in the answer's headers. */
export type Provenance = ExportContext & {
  /** The filter in words, or the comparison's title. */
  readonly what: string
  /** Where the same claims are shown. */
  readonly pageUrl: string
  readonly revision: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
}

/** A claim with the computation of its audit, and the devices of the catalogue that it names. */
export type FullClaim = { readonly claim: Claim; readonly audit: Audit; readonly devices: readonly Device[] }

export type Piece = string | Uint8Array

/** One file while it is written: a beginning, batches of any size, an end. "" where there is nothing to write. */
export type Sheet<T> = {
  readonly head: () => Piece
  readonly rows: (items: readonly T[]) => Piece
  readonly foot: () => Piece
}

type Format = {
  readonly mediaType: string
  readonly extension: string
  /** What people call it. */
  readonly label: string
  /** A sentence of what it is for. */
  readonly doc: string
}

/** A file format: what it is made of, and how a file of it is begun. */
export type Writer = Format &
  (
    | { readonly of: 'claims'; readonly open: (provenance: Provenance) => Sheet<Claim> }
    | { readonly of: 'full claims'; readonly open: (provenance: Provenance) => Sheet<FullClaim> }
    | { readonly of: 'papers'; readonly open: (provenance: Provenance) => Sheet<PaperRef> }
  )

const none = (): Piece => ''

/** A format that needs no state between batches. */
export const sheet = <T>(
  rows: (items: readonly T[]) => Piece,
  head: () => Piece = none,
  foot: () => Piece = none,
): Sheet<T> => ({ head, rows, foot })

/** The provenance as lines of text, for formats with comments. */
export const provenanceLines = ({ what, pageUrl, revision, exportedAt }: Provenance): string[] => [
  `Claimboard: ${what}`,
  `Dataset revision ${revision}, exported ${exportedAt}`,
  pageUrl,
]

/** Text on one line: what breaks lines or cannot be seen becomes a space. */
export const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
