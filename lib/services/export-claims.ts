import { auditClaim } from '@/lib/analysis/audit'
import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { ExportContext } from '@/lib/export/column'
import { fileNameOf } from '@/lib/export/file-name'
import type { FullClaim, Piece, Provenance } from '@/lib/export/writer'
import { type ExportFormat, WRITERS } from '@/lib/export/writers'
import {
  claimsOnly,
  describeFilter,
  type Filter,
  serializeFilter,
  sortOf,
  toPredicates,
} from '@/lib/query/filter'
import type { Snapshot } from '@/lib/store/snapshot'
import { type Deps, defaults } from './deps'
import { knownSize } from './known-size'

export type ExportInput = ExportContext & { readonly filter: Filter; readonly format: ExportFormat }

/** A file while it is made: what it is, and its pieces in turn. Whoever stops early returns the generator. */
export type ExportedFile = {
  readonly fileName: string
  readonly mediaType: string
  readonly provenance: Provenance
  readonly pieces: AsyncGenerator<Piece>
}

/** What a file of a filter says of itself. */
export function provenanceOf(
  { filter, baseUrl }: Pick<ExportInput, 'filter' | 'baseUrl'>,
  revision: string,
  at: Date,
): Provenance & { readonly query: string } {
  const query = serializeFilter({ ...claimsOnly(filter), sort: filter.sort })
  return {
    baseUrl,
    query,
    what: describeFilter(filter),
    pageUrl: `${baseUrl}/${query === '' ? '' : `?${query}`}`,
    revision,
    exportedAt: at.toISOString(),
  }
}

/** The computation of each claim's audit and its devices, a batch at a time. */
function fullClaims(snapshot: Snapshot, claims: readonly Claim[], devices: readonly Device[]): FullClaim[] {
  const ofPapers = snapshot.claimsOfPapers([...new Set(claims.map(({ paper }) => paper.slug))])
  return claims.map((claim) => {
    const siblings = (ofPapers.get(claim.paper.slug) ?? []).filter(({ id }) => id !== claim.id)
    const named = new Set(claim.hardware.map(({ device }) => device))
    return {
      claim,
      audit: auditClaim({ claim, siblings, devices, sizeOf: knownSize, paper: claim.paper }),
      devices: devices.filter(({ slug }) => named.has(slug)),
    }
  })
}

function* piecesOf(
  snapshot: Snapshot,
  { filter, format }: ExportInput,
  provenance: Provenance,
  devices: readonly Device[],
): Generator<Piece> {
  const writer = WRITERS[format]
  const predicates = toPredicates(filter)
  const claims = () => snapshot.claims(predicates, sortOf(filter))
  switch (writer.of) {
    case 'claims': {
      const sheet = writer.open(provenance)
      yield sheet.head()
      for (const batch of claims()) yield sheet.rows(batch)
      yield sheet.foot()
      break
    }
    case 'full claims': {
      const sheet = writer.open(provenance)
      yield sheet.head()
      for (const batch of claims()) yield sheet.rows(fullClaims(snapshot, batch, devices))
      yield sheet.foot()
      break
    }
    case 'papers': {
      const sheet = writer.open(provenance)
      yield sheet.head()
      for (const batch of snapshot.papers(predicates)) yield sheet.rows(batch)
      yield sheet.foot()
    }
  }
}

/**
 * Every claim that the filter shows, in its order, as pieces of one file: the dataset at one revision, whatever is
 * written meanwhile. Pages and limits do not count.
 */
export async function exportClaims(
  input: ExportInput,
  { store, now }: Deps = defaults,
): Promise<ExportedFile> {
  const devices = await store.devices.list()
  const snapshot = await store.snapshot()
  const provenance = provenanceOf(input, snapshot.revision, now())
  const { extension, mediaType } = WRITERS[input.format]
  const subject = WRITERS[input.format].of === 'papers' ? 'papers' : 'claims'
  return {
    fileName: fileNameOf({ ...provenance, subject }, extension),
    mediaType,
    provenance,
    pieces: (async function* pieces() {
      try {
        for (const piece of piecesOf(snapshot, input, provenance, devices)) if (piece.length > 0) yield piece
      } finally {
        snapshot.close()
      }
    })(),
  }
}
