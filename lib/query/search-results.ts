import type { Claim } from '@/lib/domain/claim'
import type { Device } from '@/lib/domain/device'
import type { Paper } from '@/lib/domain/paper'
import { DEVICE_CLASSES } from '@/lib/domain/vocabulary'
import { stateClaim } from './claim-statement'
import { READY_VIEWS } from './ready-views'
import { foldSearchText } from './search-text'
import { CHART_VIEWS, type ChartView } from './view-labels'

/** Something that a search leads to. */
export type SearchItem = {
  readonly value: string
  readonly label: string
  /** A line that tells it from others of the name. */
  readonly detail: string
  readonly href: string
}

export type SearchGroup = { readonly value: string; readonly items: readonly SearchItem[] }

/** The pages and views that have an address of their own. */
const PLACES: readonly SearchItem[] = [
  ...(Object.keys(CHART_VIEWS) as ChartView[]).map((view) => ({
    value: `view-${view}`,
    label: CHART_VIEWS[view],
    detail: 'chart of all claims',
    href: view === 'scale' ? '/' : `/?view=${view}`,
  })),
  ...READY_VIEWS.map(({ question, href }) => ({
    value: `question-${href}`,
    label: question,
    detail: 'question',
    href,
  })),
  { value: 'page-papers', label: 'Papers', detail: 'page', href: '/papers' },
  { value: 'page-hardware', label: 'Hardware catalogue', detail: 'page', href: '/hardware' },
  { value: 'page-compare', label: 'Compare claims', detail: 'page', href: '/compare' },
  { value: 'page-docs', label: 'Documentation', detail: 'page', href: '/docs' },
]

/** Whether every word of a question stands somewhere in a text. */
export const hasWords = (text: string, words: readonly string[]): boolean => {
  const folded = foldSearchText(text)
  return words.every((word) => folded.includes(word))
}

export const placesFor = (words: readonly string[]): SearchItem[] =>
  PLACES.filter(({ label, detail }) => hasWords(`${label} ${detail}`, words))

export const claimItem = (claim: Claim): SearchItem => ({
  value: claim.id,
  label: stateClaim(claim),
  detail: claim.paper.title,
  href: `/claims/${claim.id}`,
})

export const paperItem = ({ slug, title, year }: Pick<Paper, 'slug' | 'title' | 'year'>): SearchItem => ({
  value: `paper-${slug}`,
  label: title,
  detail: year === null ? 'year not known' : String(year),
  href: `/papers/${slug}`,
})

export const deviceItem = ({ slug, name, deviceClass, year }: Device): SearchItem => ({
  value: `device-${slug}`,
  label: name,
  detail: `${DEVICE_CLASSES[deviceClass]}, ${year}`,
  href: `/hardware?devices=${slug}`,
})
