import { StatedClaim } from '@/lib/domain/claim'
import type { Correction } from '@/lib/domain/correction'
import { DatasetClaim } from '@/lib/domain/dataset'
import { ClaimboardError } from '@/lib/domain/errors'
import { titleKey } from '@/lib/ingest/identity'
import { claimIds } from '@/lib/store/claim-id'
import {
  DATASET_FOLDER,
  readCorrections,
  readDatasetFiles,
  writeCorrections,
} from '@/lib/store/dataset-files'
import { extractPapers } from './extract-papers'

/** How the shipped dataset comes about: what was extracted, and how many corrections by hand came on top. */
export type RebuildSummary = {
  readonly extracted: number
  readonly changed: number
  readonly changedFields: Readonly<Record<string, number>>
  readonly removed: number
  readonly added: number
  readonly shipped: number
}

const FIELDS = Object.keys(StatedClaim.shape)
const fieldOf = (claim: DatasetClaim, field: string): unknown =>
  Object.entries(claim).find(([key]) => key === field)?.[1]
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** The claims that the extraction finds in the listing's papers of the dataset, as records of the dataset. */
function extractClaims(listing: Uint8Array, slugs: ReadonlyMap<string, string>): DatasetClaim[] {
  return extractPapers({ bytes: listing }).papers.flatMap(({ record, claims }) => {
    const key = titleKey(record.title)
    const paper = slugs.get(key)
    if (paper === undefined) return []
    const ids = claimIds(key, claims)
    return claims.map(({ confidence, figure, metricEvidence, impliedParams, ...stated }, at) => ({
      id: ids[at] ?? '',
      paper,
      ...stated,
    }))
  })
}

/** What turns one list of claims into the other, in the order of the papers and claims. */
export function correctionsBetween(
  extracted: readonly DatasetClaim[],
  curated: readonly DatasetClaim[],
): Correction[] {
  const found = new Map(extracted.map((claim) => [claim.id, claim]))
  const kept = new Set(curated.map(({ id }) => id))
  const changes = curated.flatMap((claim): Correction[] => {
    const before = found.get(claim.id)
    if (before === undefined) return [{ kind: 'add', paper: claim.paper, claim }]
    const differing = FIELDS.filter((field) => !isSame(fieldOf(before, field), fieldOf(claim, field)))
    if (differing.length === 0) return []
    const fields = differing.map((field) => [
      field,
      { from: fieldOf(before, field), to: fieldOf(claim, field) },
    ])
    return [{ kind: 'change', paper: claim.paper, id: claim.id, fields: Object.fromEntries(fields) }]
  })
  const removals = extracted.flatMap(({ id, paper, evidence }): Correction[] =>
    kept.has(id) ? [] : [{ kind: 'remove', paper, id, evidence: evidence.text }],
  )
  return [...changes, ...removals]
}

/**
 * The extracted claims with the corrections made.
 * @throws ClaimboardError `invalid_input` where a correction speaks of what was not extracted, or of another value.
 */
export function applyCorrections(
  extracted: readonly DatasetClaim[],
  corrections: readonly Correction[],
): DatasetClaim[] {
  const claims = new Map(extracted.map((claim) => [claim.id, claim]))
  const wrong = (id: string, message: string) =>
    new ClaimboardError('invalid_input', `corrections.jsonl, ${id}: ${message}; rebuild with --update`)
  for (const correction of corrections) {
    if (correction.kind === 'add') {
      claims.set(correction.claim.id, correction.claim)
      continue
    }
    const claim = claims.get(correction.id)
    if (claim === undefined) throw wrong(correction.id, 'this claim is not extracted any more')
    if (correction.kind === 'remove') {
      claims.delete(correction.id)
      continue
    }
    const changed: Record<string, unknown> = { ...claim }
    for (const [field, { from, to }] of Object.entries(correction.fields)) {
      if (!isSame(changed[field], from)) throw wrong(correction.id, `${field} is extracted otherwise now`)
      changed[field] = to
    }
    claims.set(correction.id, DatasetClaim.parse(changed))
  }
  return [...claims.values()]
}

function summarize(corrections: readonly Correction[], extracted: number, shipped: number): RebuildSummary {
  const changedFields: Record<string, number> = {}
  for (const correction of corrections) {
    if (correction.kind !== 'change') continue
    for (const field of Object.keys(correction.fields)) changedFields[field] = (changedFields[field] ?? 0) + 1
  }
  const count = (kind: Correction['kind']) => corrections.filter((each) => each.kind === kind).length
  return {
    extracted,
    changed: count('change'),
    changedFields,
    removed: count('remove'),
    added: count('add'),
    shipped,
  }
}

/**
 * Makes the shipped claims anew from the listing: extracted, then corrected by hand as `corrections.jsonl`
 * says. With `update`, writes that file so that it turns what is extracted now into what is shipped.
 * @throws ClaimboardError `invalid_input` where the result is not the shipped dataset.
 */
export async function rebuildDataset(
  listing: Uint8Array,
  { update = false, folder = DATASET_FOLDER }: { update?: boolean; folder?: string } = {},
): Promise<RebuildSummary> {
  const { dataset } = await readDatasetFiles(folder)
  const slugs = new Map(dataset.papers.map(({ title, slug }) => [titleKey(title), slug]))
  const extracted = extractClaims(listing, slugs)
  if (update) await writeCorrections(folder, correctionsBetween(extracted, dataset.claims))
  const corrections = await readCorrections(folder)
  const rebuilt = new Map(applyCorrections(extracted, corrections).map((claim) => [claim.id, claim]))
  const differing = dataset.claims.filter((claim) =>
    FIELDS.some((field) => {
      const other = rebuilt.get(claim.id)
      return other === undefined || !isSame(fieldOf(other, field), fieldOf(claim, field))
    }),
  )
  if (differing.length > 0 || rebuilt.size !== dataset.claims.length) {
    const faults = differing.map(({ id, evidence }) => ({
      where: id,
      message: `“${evidence.text}” is shipped otherwise`,
    }))
    throw new ClaimboardError(
      'invalid_input',
      `The corrected extraction has ${rebuilt.size} claims, the dataset ${dataset.claims.length}; ${differing.length} differ. Rebuild with --update.`,
      faults,
    )
  }
  return summarize(corrections, extracted.length, dataset.claims.length)
}
