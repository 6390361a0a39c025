import { existsSync } from 'node:fs'
import type { StatedClaim } from '@/lib/domain/claim'
import type { Technique } from '@/lib/domain/vocabulary'
import extractRecords from '@/lib/services/extraction-worker'
import { DATASET_FOLDER, readDatasetFiles } from '@/lib/store/dataset-files'
import { CORPUS, readCorpus } from '../../eval/gold'

/** A paper as real ones are: its title, techniques and claims. */
export type Template = {
  readonly title: string
  readonly year: number
  readonly techniques: readonly Technique[]
  readonly claims: readonly StatedClaim[]
}

/** Papers of the shipped dataset, and what is extracted from real abstracts where those are at hand. */
export async function readTemplates(): Promise<Template[]> {
  const { dataset } = await readDatasetFiles(DATASET_FOLDER)
  const shipped = dataset.papers.map(({ slug, title, year, techniques }) => ({
    title,
    year: year ?? 2023,
    techniques: techniques ?? [],
    claims: dataset.claims.filter(({ paper }) => paper === slug).map(({ paper, id, ...claim }) => claim),
  }))
  const corpus = existsSync(CORPUS) ? readCorpus() : []
  const records = corpus.map(({ title, abstract, year }, line) => ({
    title,
    abstract,
    year,
    arxivId: null,
    line,
  }))
  const extracted = extractRecords(records).map(({ claims, techniques }, index) => ({
    title: records[index]?.title ?? '',
    year: records[index]?.year ?? 2023,
    techniques,
    claims: claims.map(({ figure, metricEvidence, impliedParams, confidence, ...claim }) => claim),
  }))
  return [...shipped, ...extracted].filter(({ claims }) => claims.length > 0)
}
