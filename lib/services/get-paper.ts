import { ClaimboardError } from '@/lib/domain/errors'
import type { PaperView } from '@/lib/query/views'
import { abstractView } from './abstract-view'
import { type Deps, defaults } from './deps'

/**
 * One paper with its claims, those that wait for a decision, and, where it is stored, its abstract.
 * @throws ClaimboardError `not_found`
 */
export async function getPaper(slug: string, { store }: Deps = defaults): Promise<PaperView> {
  const paper = await store.papers.bySlug(slug)
  if (paper === null)
    throw new ClaimboardError('not_found', `There is no paper with the slug ${slug.slice(0, 120)}`)
  const [claims, candidates, revision] = await Promise.all([
    store.claims.ofPaper(slug, 'accepted'),
    store.claims.ofPaper(slug, 'candidate'),
    store.revision(),
  ])
  return { paper, claims, candidates, abstract: abstractView(paper, [...claims, ...candidates]), revision }
}
