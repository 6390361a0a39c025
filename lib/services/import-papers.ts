import { extractTechniques } from '@/lib/extract/techniques'
import { paperSlug, titleKey } from '@/lib/ingest/identity'
import type { RejectedRecord } from '@/lib/ingest/reader'
import { claimIds } from '@/lib/store/claim-id'
import { sha256 } from '@/lib/store/fingerprint'
import type { Writer } from '@/lib/store/write'
import { type Deps, defaults } from './deps'
import { deriveClaims } from './derive-claims'
import { type ExtractedPaper, type ExtractInput, extractPapers } from './extract-papers'

export type ImportInput = ExtractInput & {
  /** The file's name, kept with the source. */
  readonly name: string
  /** Accept what is extracted, instead of leaving it as candidates. */
  readonly publish: boolean
}

export type ImportSummary = {
  readonly format: string
  readonly papers: { readonly new: number; readonly known: number }
  readonly claims: { readonly new: number; readonly known: number }
  readonly furnitureLines: number
  readonly rejected: readonly RejectedRecord[]
  readonly revision: string
}

/**
 * Puts a file's papers and their extracted claims into the database, in one transaction. The same file again
 * changes nothing. Claims that someone curated or accepted are never overwritten by extracted ones.
 * @throws ClaimboardError `invalid_input` where nothing can be read; nothing is written then.
 */
export async function importPapers(
  { bytes, format, name, publish }: ImportInput,
  deps: Deps = defaults,
  onPaper: (done: number, total: number) => void = () => undefined,
): Promise<ImportSummary> {
  const { store, now } = deps
  const result = extractPapers({ bytes, format })
  const devices = await store.devices.list()
  const papers = { new: 0, known: 0 }
  const claims = { new: 0, known: 0 }

  await store.write(now(), async (writer) => {
    await writer.techniques()
    const sourceId = await writer.source({ format: result.format, name, sha256: sha256(bytes) })
    for (const [index, paper] of result.papers.entries()) {
      const outcome = await importPaper(writer, paper, { sourceId, publish, devices })
      papers[outcome.isNew ? 'new' : 'known'] += 1
      claims.new += outcome.newClaims
      claims.known += outcome.knownClaims
      onPaper(index + 1, result.papers.length)
    }
  })
  const { rejected, furnitureLines } = result
  return { format: result.format, papers, claims, furnitureLines, rejected, revision: await store.revision() }
}

type ImportContext = {
  readonly sourceId: number
  readonly publish: boolean
  readonly devices: Parameters<typeof deriveClaims>[1]
}

async function importPaper(
  writer: Writer,
  { record, claims: extracted }: ExtractedPaper,
  { sourceId, publish, devices }: ImportContext,
): Promise<{ isNew: boolean; newClaims: number; knownClaims: number }> {
  const { title, abstract } = record
  const key = titleKey(title)
  const stored = await writer.paper(
    {
      slug: paperSlug(title),
      titleKey: key,
      title,
      arxivId: record.arxivId,
      year: record.year,
      techniques: extractTechniques({ title, abstract: abstract ?? '' }),
      abstract,
      sourceId,
    },
    'fill',
  )
  const ids = claimIds(key, extracted)
  const states = await writer.claimStates(stored)
  const identified = extracted.map(({ figure, metricEvidence, impliedParams, ...claim }, index) => ({
    ...claim,
    id: ids[index] ?? '',
    origin: 'rules' as const,
    reviewStatus: publish ? ('accepted' as const) : ('candidate' as const),
    abstractSha256: sha256(abstract ?? ''),
  }))
  for (const claim of deriveClaims(identified, devices, stored)) {
    const state = states.get(claim.id)
    const isOurs = state === undefined || (state.origin === 'rules' && state.reviewStatus === 'candidate')
    if (isOurs) await writer.claim(stored, claim)
  }
  const newClaims = identified.filter(({ id }) => !states.has(id)).length
  return { isNew: stored.outcome === 'new', newClaims, knownClaims: identified.length - newClaims }
}
