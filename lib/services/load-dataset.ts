import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import { titleKey } from '@/lib/ingest/identity'
import { readDatasetFiles } from '@/lib/store/dataset-files'
import type { Writer } from '@/lib/store/write'
import { type Deps, defaults } from './deps'
import { deriveClaims } from './derive-claims'

/**
 * Raise it when improvement factors, audits, devices or search text are computed differently: every database then
 * computes them anew at its next start, for shipped and imported claims alike.
 */
const DERIVATION = 3
const SETTING = 'dataset.loaded'

export type LoadSummary = {
  readonly papers: number
  readonly claims: number
  readonly devices: number
  /** Papers and claims that were new or different; 0 where the database had this dataset already. */
  readonly written: number
}

/**
 * Puts the shipped dataset into the database, in one transaction, unless it is there already. What a user
 * imported stays: abstracts, their papers, and claims of another origin.
 */
export async function loadDataset(folder: string, { store, now }: Deps = defaults): Promise<LoadSummary> {
  const { dataset, sha256 } = await readDatasetFiles(folder)
  const version = `${DERIVATION}:${sha256}`
  const summary = {
    papers: dataset.papers.length,
    claims: dataset.claims.length,
    devices: dataset.devices.length,
  }
  if ((await store.setting(SETTING)) === version) return { ...summary, written: 0 }

  const written = await store.write(now(), async (writer) => {
    let changes = 0
    const count = (outcome: string): void => {
      if (outcome !== 'known') changes += 1
    }
    await writer.techniques()
    for (const device of dataset.devices) await writer.device(device)
    for (const paper of dataset.papers) {
      const stored = await writer.paper(
        { ...paper, titleKey: titleKey(paper.title), abstract: null, sourceId: null },
        'replace',
      )
      count(stored.outcome)
      const stated = dataset.claims.filter((claim) => claim.paper === paper.slug)
      const identified = stated.map(({ paper: _slug, ...claim }) => ({
        ...claim,
        origin: 'curated' as const,
        reviewStatus: 'accepted' as const,
        confidence: null,
        abstractSha256: paper.abstractSha256,
      }))
      for (const claim of deriveClaims(identified, dataset.devices, paper))
        count(await writer.claim(stored, claim))
    }
    changes += await deriveAnew(writer, store, dataset.devices)
    changes += await writer.removeClaims('curated', new Set(dataset.claims.map(({ id }) => id)))
    await writer.setting(SETTING, version)
    return changes
  })
  return { ...summary, written }
}

/** Computes what is derived of imported claims again, paper by paper; tells how many have other values than before. */
async function deriveAnew(writer: Writer, store: Deps['store'], devices: readonly Device[]): Promise<number> {
  let changes = 0
  let claims: Claim[] = []
  const derive = async (): Promise<void> => {
    const [first] = claims
    if (first === undefined) return
    const paper = await writer.storedPaper(first.paper.slug)
    for (const claim of deriveClaims(claims.map(withoutDerived), devices, first.paper)) {
      if ((await writer.claim(paper, claim)) !== 'known') changes += 1
    }
    claims = []
  }
  // Read beside the transaction, as it was before: a million claims need not be in memory at once.
  for await (const claim of store.claims.notShipped()) {
    if (claims[0] !== undefined && claims[0].paper.slug !== claim.paper.slug) await derive()
    claims.push(claim)
  }
  await derive()
  return changes
}

/** What was stated and decided about a claim, without what follows from it. */
function withoutDerived(claim: Claim) {
  const { hardware, improvement, improvementHigh, noImprovementReason, auditVerdict, paper, ...stated } =
    claim
  return { ...stated, hardware: hardware.map(({ name, count }) => ({ name, count })) }
}
