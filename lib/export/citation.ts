import type { PinnedComparison } from '@/lib/domain/comparison'
import { bibtexEntry } from './bibtex'
import type { ExportContext } from './column'
import { latexText } from './latex-text'
import { oneLine } from './writer'

export const DATASET_TITLE = 'Claimboard: efficiency claims of machine-learning papers'
export const DATASET_AUTHORS = 'The Claimboard contributors'
export const LICENSE = {
  name: 'MIT',
  title: 'MIT License',
  path: 'https://opensource.org/license/mit',
} as const

type Pinned = Pick<PinnedComparison, 'slug' | 'title' | 'revision' | 'createdAt' | 'claims'>

const titleOf = ({ title, claims }: Pinned): string => {
  const count = claims.length === 1 ? '1 claim' : `${claims.length} claims`
  return oneLine(title ?? `Comparison of ${count}`)
}
const dayOf = ({ createdAt }: Pinned): string => createdAt.slice(0, 10)

/** How to cite a pinned comparison, as an entry: what, its link, the day and the revision. */
export function comparisonEntry(comparison: Pinned, { baseUrl }: ExportContext): string {
  const day = dayOf(comparison)
  const url = `${baseUrl}/c/${comparison.slug}`
  return bibtexEntry('misc', `claimboard-${comparison.slug}`, [
    ['author', `{${DATASET_AUTHORS}}`],
    ['title', `{${latexText(titleOf(comparison))}}`],
    ['year', day.slice(0, 4)],
    ['howpublished', `\\url{${url}}`],
    ['url', url],
    ['urldate', day],
    ['note', latexText(`Pinned on ${day} at dataset revision ${comparison.revision}`)],
  ])
}

/** The same as a sentence. */
export const comparisonCitation = (comparison: Pinned, { baseUrl }: ExportContext): string =>
  `${DATASET_AUTHORS}: ${titleOf(comparison)}. Claimboard, revision ${comparison.revision}, pinned on ${dayOf(comparison)}. ${baseUrl}/c/${comparison.slug}`

/** A text as a YAML scalar: every JSON string is one. */
const scalar = (text: string): string => JSON.stringify(text)

/** How to cite the dataset, in the Citation File Format 1.2.0 (https://citation-file-format.github.io). */
export function citationCff({
  version,
  releasedOn,
  url,
}: {
  readonly version: string
  /** YYYY-MM-DD */
  readonly releasedOn: string
  /** Where it is shown; null for the file of the repository, which many boards are made from. */
  readonly url: string | null
}): string {
  return [
    'cff-version: 1.2.0',
    'type: dataset',
    `title: ${scalar(DATASET_TITLE)}`,
    'message: "If you use these claims, please cite the dataset at its revision, and the papers that state them."',
    'authors:',
    `  - name: ${scalar(DATASET_AUTHORS)}`,
    `version: ${scalar(version)}`,
    `date-released: ${releasedOn}`,
    ...(url === null ? [] : [`url: ${scalar(url)}`]),
    `license: ${LICENSE.name}`,
    'keywords:',
    '  - machine learning',
    '  - efficiency',
    '  - benchmarks',
    '  - claims',
    '',
  ].join('\n')
}
