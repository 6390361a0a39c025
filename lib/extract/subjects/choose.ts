import type { RawMention } from '@/lib/domain/candidate'
import type { Context, Draft } from '../draft'
import { mentionOf, type PaperSubjects, placeIn, scoresAt } from './rank'

/** Names that share fewer of their words than half are two things. */
const ONE_THING = 0.5

/** How much a name speaks for another one, by how alike they are. */
const support = (alike: number) => (alike < ONE_THING ? 0 : (1 + alike) / 2)

/**
 * Of a paper's candidates the one that is most probably the subject of a number: a name speaks for those
 * that share its words ("packer" for "clay packer"), so shares of probability add up. Null where there is none.
 */
export function likeliestSubject(draft: Draft, context: Context, subjects: PaperSubjects): RawMention | null {
  const { paper, known } = subjects
  const place = placeIn(draft, context, paper.whole)
  const scores = scoresAt(place, subjects, context)
  const highest = Math.max(...scores)
  const shares = scores.map((score) => Math.exp(score - highest))
  const alike = subjects.alike()
  let best = { at: -1, sum: 0 }
  shares.forEach((own, at) => {
    const sum = shares.reduce((total, share, other) => total + share * support(alike[at]?.[other] ?? 0), 0)
    // Of two that are as good, the likelier one by itself.
    const isAsGood = Math.abs(sum - best.sum) <= Number.EPSILON && own > (shares[best.at] ?? 0)
    if (sum > best.sum + Number.EPSILON || isAsGood) best = { at, sum }
  })
  const chosen = known[best.at]
  return chosen === undefined ? null : mentionOf(chosen.candidate, place, paper.whole)
}
