import {
  claimItem,
  deviceItem,
  hasWords,
  paperItem,
  placesFor,
  type SearchGroup,
} from '@/lib/query/search-results'
import { foldSearchText } from '@/lib/query/search-text'
import { DEFAULT_SORT } from '@/lib/query/sort'
import { type Deps, defaults } from './deps'

/** Of each kind; whoever wants more has the filter. */
const MOST = 6

/** Views, claims, papers and devices with every word of a text, a group a kind; without words, the views. */
export async function searchAll(text: string, { store }: Deps = defaults): Promise<SearchGroup[]> {
  const words = foldSearchText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const places = {
    value: 'Views and pages',
    items: placesFor(words).slice(0, words.length === 0 ? 20 : MOST),
  }
  if (words.length === 0) return [places]
  const [{ claims }, papers, devices] = await Promise.all([
    store.claims.page({ predicates: [{ kind: 'words', words }], sort: DEFAULT_SORT, limit: MOST }),
    store.papers.withWords(words, MOST),
    store.devices.list(),
  ])
  const groups: SearchGroup[] = [
    { value: 'Claims', items: claims.map(claimItem) },
    { value: 'Papers', items: papers.map(paperItem) },
    {
      value: 'Devices',
      items: devices
        .filter(({ name, aliases }) => hasWords([name, ...aliases].join(' '), words))
        .slice(0, MOST)
        .map(deviceItem),
    },
    places,
  ]
  return groups.filter(({ items }) => items.length > 0)
}
