import type { RawMention } from '@/lib/domain/candidate'
import type { Refiner } from '../draft'
import { NO_NAME, paperSubjects, rankedSubjects } from '../subjects/rank'

/** Who achieves it: of all that title and abstract name or describe, what learned weights find likeliest. */
export const linkSubjects: Refiner = (drafts, context) => {
  if (drafts.length === 0) return drafts
  const subjects = paperSubjects(context)
  return drafts.map((draft) => {
    let best: { mention: RawMention; score: number } = { mention: { words: NO_NAME, span: null }, score: Number.NEGATIVE_INFINITY }
    for (const { mention, features } of rankedSubjects(draft, context, subjects)) {
      const score = context.models.subjectScore(features)
      if (score > best.score) best = { mention, score }
    }
    return { ...draft, subject: best.mention }
  })
}
