import type { NewComparison, PinnedComparison } from '@/lib/domain/comparison'
import { ClaimboardError } from '@/lib/domain/errors'
import { fingerprint, shortKey } from '@/lib/store/fingerprint'
import { type Deps, defaults } from './deps'

/** Long enough that two contents with one slug are not to be expected: 60 bits. */
const SLUG_LENGTH = 12

/**
 * Pins a comparison: the claims are copied as they are now. The slug follows from the content (claims,
 * their order, title and view), so the same comparison has one link, and changed claims give a new one.
 * @throws ClaimboardError `invalid_body` where an id names no claim; nothing is stored then.
 */
export async function createComparison(
  input: NewComparison,
  { store, now }: Deps = defaults,
): Promise<{ comparison: PinnedComparison; created: boolean }> {
  const unique = [...new Set(input.claims)]
  const title = input.title ?? null
  const view = input.view ?? null
  const claims = await store.claims.byIds(unique)
  const unknown = unique.filter((id) => !claims.some((claim) => claim.id === id))
  if (unknown.length > 0) {
    throw new ClaimboardError(
      'invalid_body',
      `There is no claim with the id ${unknown.join(', ')}`,
      unknown.map((id) => ({ where: 'claims', message: `${id} is no claim of this dataset` })),
    )
  }
  const slug = shortKey(fingerprint({ claims, title, view }), SLUG_LENGTH)
  const comparison = {
    slug,
    title,
    view,
    claims,
    revision: await store.revision(),
    createdAt: now().toISOString(),
  }
  const created = await store.comparisons.add(comparison)
  return {
    comparison: created ? comparison : ((await store.comparisons.bySlug(slug)) ?? comparison),
    created,
  }
}
