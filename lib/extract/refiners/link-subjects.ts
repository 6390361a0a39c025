import type { Refiner } from '../draft'
import { likeliestSubject } from '../subjects/choose'
import { paperSubjects } from '../subjects/rank'

/** Who achieves it: of all that title and abstract name or describe, what learned weights find likeliest. */
export const linkSubjects: Refiner = (drafts, context) => {
  if (drafts.length === 0) return drafts
  const subjects = paperSubjects(drafts, context)
  return drafts.map((draft) => ({
    ...draft,
    subject: likeliestSubject(draft, context, subjects) ?? draft.subject,
  }))
}
