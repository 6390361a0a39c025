import type { RawMention } from '@/lib/domain/candidate'
import type { Context, Draft, Refiner } from '../draft'
import { likeliestSubjects, type PaperSubjects, paperSubjects } from '../subjects/rank'
import { likeness } from '../subjects/same-name'

/** So many of the likeliest candidates are compared with each other. */
const COMPARED = 12

/**
 * Of the likeliest candidates the one that is right most probably: a name speaks for those that share
 * its words ("packer" for "clay packer") as far as they do, so shares of probability add up.
 */
function subjectOf(draft: Draft, context: Context, subjects: PaperSubjects): RawMention {
  const scored = likeliestSubjects(draft, context, subjects, COMPARED)
  const highest = scored[0]?.score ?? 0
  const shares = scored.map(({ score }) => Math.exp(score - highest))
  const alike = likeness(scored.map(({ mention }) => mention.words))
  let best = { at: 0, sum: 0 }
  scored.forEach((_, at) => {
    const sum = shares.reduce((total, share, other) => total + share * (alike[at]?.[other] ?? 0), 0)
    if (sum > best.sum + Number.EPSILON) best = { at, sum }
  })
  return scored[best.at]?.mention ?? draft.subject
}

/** Who achieves it: of all that title and abstract name or describe, what learned weights find likeliest. */
export const linkSubjects: Refiner = (drafts, context) => {
  if (drafts.length === 0) return drafts
  const subjects = paperSubjects(drafts, context)
  return drafts.map((draft) => ({ ...draft, subject: subjectOf(draft, context, subjects) }))
}
