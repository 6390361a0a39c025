import { EVIDENCE_MAX_WORDS } from '@/lib/domain/claim'
import type { Fault } from '@/lib/domain/errors'
import { decodeText } from '@/lib/ingest/decode'
import { titleKey } from '@/lib/ingest/identity'
import { readPapers } from '@/lib/ingest/readers'
import { DATASET_FOLDER, readDatasetFiles } from '@/lib/store/dataset-files'
import { sha256 } from '@/lib/store/fingerprint'

export type VerifySummary = {
  readonly papers: number
  readonly claims: number
  readonly faults: readonly Fault[]
}

/** A hyphen splits words, as it does for a reader who counts. */
const wordsOf = (text: string): number => text.match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu)?.length ?? 0

/**
 * Holds the shipped dataset against the listing that it was made from: every paper is in it, with the very
 * abstract, and every evidence fragment stands at its span and is short enough.
 */
export async function verifyDataset(listing: Uint8Array, folder = DATASET_FOLDER): Promise<VerifySummary> {
  const { dataset } = await readDatasetFiles(folder)
  const { records } = readPapers(decodeText(listing))
  const abstracts = new Map(records.map((record) => [titleKey(record.title), record.abstract]))
  const papers = new Map(dataset.papers.map((paper) => [paper.slug, paper]))
  const faults: Fault[] = []

  for (const paper of dataset.papers) {
    const abstract = abstracts.get(titleKey(paper.title))
    if (!abstract) faults.push({ where: paper.slug, message: 'is not in the listing' })
    else if (sha256(abstract) !== paper.abstractSha256) {
      faults.push({ where: paper.slug, message: 'has another abstract in the listing' })
    }
  }
  const known = new Set(dataset.papers.map(({ title }) => titleKey(title)))
  for (const { title, line } of records) {
    if (!known.has(titleKey(title)))
      faults.push({ where: `line ${line}`, message: 'this paper is not in the dataset' })
  }
  const ids = new Set<string>()
  for (const { id, paper: slug, evidence } of dataset.claims) {
    const title = papers.get(slug)?.title
    const abstract = title === undefined ? undefined : abstracts.get(titleKey(title))
    if (ids.has(id)) faults.push({ where: id, message: 'stands twice in the dataset' })
    ids.add(id)
    if (abstract?.slice(evidence.start, evidence.end) !== evidence.text) {
      faults.push({
        where: id,
        message: `“${evidence.text}” does not stand at ${evidence.start}–${evidence.end}`,
      })
    }
    if (wordsOf(evidence.text) > EVIDENCE_MAX_WORDS) {
      faults.push({ where: id, message: `the evidence has more than ${EVIDENCE_MAX_WORDS} words` })
    }
  }
  return { papers: dataset.papers.length, claims: dataset.claims.length, faults }
}
