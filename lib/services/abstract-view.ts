import type { Claim } from '@/lib/domain/claim'
import type { Paper } from '@/lib/domain/paper'
import type { AbstractView } from '@/lib/query/views'

/**
 * The abstract with its claims' evidence. A span is trusted where it was made on this very text; on another
 * version the fragment must stand there exactly once, else the claim is named as not found.
 */
export function abstractView(
  { abstract, abstractSha256 }: Paper,
  claims: readonly Claim[],
): AbstractView | null {
  if (abstract === null) return null
  const notFound: string[] = []
  const places: { start: number; end: number; claimIds: string[] }[] = []
  for (const claim of claims) {
    const place = placeIn(abstract, abstractSha256, claim)
    if (place === null) notFound.push(claim.id)
    else places.push({ ...place, claimIds: [claim.id] })
  }
  places.sort((a, b) => a.start - b.start || a.end - b.end)
  const spans: typeof places = []
  for (const place of places) {
    const last = spans.at(-1)
    if (last !== undefined && place.start < last.end) {
      last.end = Math.max(last.end, place.end)
      last.claimIds.push(...place.claimIds)
    } else {
      spans.push(place)
    }
  }
  return { text: abstract, spans, notFound }
}

function placeIn(
  abstract: string,
  sha256: string | null,
  claim: Claim,
): { start: number; end: number } | null {
  const { start, end, text } = claim.evidence
  if (claim.abstractSha256 === sha256 && abstract.slice(start, end) === text) return { start, end }
  const first = abstract.indexOf(text)
  if (first < 0 || abstract.indexOf(text, first + 1) >= 0) return null
  return { start: first, end: first + text.length }
}
