import { EVIDENCE_MAX_WORDS, type Evidence } from '@/lib/domain/claim'

type Span = { readonly start: number; readonly end: number }

/** Words as a reader counts them: hyphens split words, each number is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{M}'’]+|\p{N}+(?:[.,]\p{N}+)*/gu)?.length ?? 0
}

/** A fragment of the abstract with its span; spaces around it are left out. */
export function fragment(abstract: string, { start, end }: Span): Evidence {
  let from = start
  let to = end
  while (from < to && /\s/u.test(abstract.charAt(from))) from += 1
  while (to > from && /\s/u.test(abstract.charAt(to - 1))) to -= 1
  return { start: from, end: to, text: abstract.slice(from, to) }
}

/** The shortest fragment that holds the figure and, where that stays within the limit, its metric. */
export function evidenceFor(abstract: string, figure: Span, metric: Span | null): Evidence {
  if (metric !== null) {
    const both = fragment(abstract, {
      start: Math.min(figure.start, metric.start),
      end: Math.max(figure.end, metric.end),
    })
    if (countWords(both.text) <= EVIDENCE_MAX_WORDS) return both
  }
  return fragment(abstract, figure)
}
