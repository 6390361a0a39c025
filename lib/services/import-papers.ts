import { ClaimboardError } from '@/lib/domain/errors'
import type { PaperRecord } from '@/lib/domain/paper'
import { paperSlug, titleKey } from '@/lib/ingest/identity'
import type { RejectedRecord } from '@/lib/ingest/reader'
import { claimIds } from '@/lib/store/claim-id'
import { sha256 } from '@/lib/store/fingerprint'
import type { Writer } from '@/lib/store/write'
import { type Deps, defaults } from './deps'
import { deriveClaims } from './derive-claims'
import { extractInBatches } from './extract-in-batches'
import type { ExtractInput } from './extract-papers'
import type { Extraction } from './extraction-worker'
import { readSource } from './read-source'

export type ImportInput = ExtractInput & {
  /** The file's name, kept with the source. */
  readonly name: string
  /** Accept what is extracted, instead of leaving it as candidates. */
  readonly publish: boolean
  /** Papers a transaction. */
  readonly papersAtOnce?: number
}

export type ImportSummary = {
  readonly format: string
  readonly papers: { readonly new: number; readonly known: number }
  readonly claims: { readonly new: number; readonly known: number }
  readonly furnitureLines: number
  readonly rejected: readonly RejectedRecord[]
  readonly revision: string
}

/** Long enough that committing costs little, short enough that others who write wait only a moment. */
const PAPERS_AT_ONCE = 500

/**
 * Puts a file's papers and their extracted claims into the database, some hundred papers a transaction: each
 * paper is there with all its claims, or not at all. What follows depends on the papers alone, so an import
 * that was broken off is completed by running it again, and the same file once more changes nothing. Claims
 * that someone curated or accepted are never overwritten by extracted ones.
 * @throws ClaimboardError `invalid_input` where nothing can be read; nothing is written then. `storage` where
 * the database refuses; the papers before are stored.
 */
export async function importPapers(
  { bytes, format, name, publish, papersAtOnce = PAPERS_AT_ONCE }: ImportInput,
  deps: Deps = defaults,
  onPapers: (done: number, total: number) => void = () => undefined,
): Promise<ImportSummary> {
  const { store, now } = deps
  const read = readSource(bytes, format)
  const source = { format: read.format, name, sha256: sha256(bytes) }
  const { records, repeated } = onePerArxivId(read.records)
  const devices = await store.devices.list()
  const papers = { new: 0, known: 0 }
  const claims = { new: 0, known: 0 }
  const done = (): number => papers.new + papers.known
  onPapers(0, records.length)
  for await (const batch of extractInBatches(records, papersAtOnce)) {
    const outcomes = await store
      .write(now(), async (writer) => {
        await writer.techniques()
        const context = { sourceId: await writer.source(source), publish, devices }
        const all: PaperOutcome[] = []
        for (const [index, record] of batch.records.entries()) {
          const extraction = batch.extractions[index]
          if (extraction !== undefined) all.push(await importPaper(writer, record, extraction, context))
        }
        return all
      })
      .catch((cause: unknown) => {
        throw done() === 0 ? cause : afterSome(cause, done(), records.length)
      })
    for (const { isNew, newClaims, knownClaims } of outcomes) {
      papers[isNew ? 'new' : 'known'] += 1
      claims.new += newClaims
      claims.known += knownClaims
    }
    onPapers(done(), records.length)
  }
  return {
    format: read.format,
    papers,
    claims,
    furnitureLines: read.furnitureLines,
    rejected: [...read.rejected, ...repeated].sort((a, b) => a.line - b.line),
    revision: await store.revision(),
  }
}

/** One paper under two titles would be changed by each in turn, at every import; the first one stays. */
function onePerArxivId(records: readonly PaperRecord[]): {
  records: PaperRecord[]
  repeated: RejectedRecord[]
} {
  const lines = new Map<string, number>()
  const repeated: RejectedRecord[] = []
  const kept = records.filter(({ arxivId, line, title }) => {
    const first = arxivId === null ? undefined : lines.get(arxivId)
    if (first !== undefined) repeated.push({ line, reason: `same arXiv id as line ${first}`, title })
    else if (arxivId !== null) lines.set(arxivId, line)
    return first === undefined
  })
  return { records: kept, repeated }
}

function afterSome(cause: unknown, done: number, total: number): unknown {
  if (!(cause instanceof ClaimboardError)) return cause
  return new ClaimboardError(
    cause.code,
    `${cause.message}. Before that, ${done} of ${total} papers were stored; import the file again to go on from there.`,
    cause.faults,
    { cause },
  )
}

type ImportContext = {
  readonly sourceId: number
  readonly publish: boolean
  readonly devices: Parameters<typeof deriveClaims>[1]
}
type PaperOutcome = { readonly isNew: boolean; readonly newClaims: number; readonly knownClaims: number }

async function importPaper(
  writer: Writer,
  { title, abstract, arxivId, year }: PaperRecord,
  { claims: extracted, techniques }: Extraction,
  { sourceId, publish, devices }: ImportContext,
): Promise<PaperOutcome> {
  const key = titleKey(title)
  const stored = await writer.paper(
    { slug: paperSlug(title), titleKey: key, title, arxivId, year, techniques, abstract, sourceId },
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
