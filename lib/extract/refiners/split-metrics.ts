import type { Context, Draft, Refiner } from '../draft'
import { readRelations } from './read-relations'

/** "memory and time costs", "the parameters and computational complexity": a second metric behind "and". */
function secondMetric(draft: Draft, { document, mentions }: Context): Draft | null {
  const at = draft.metric?.at
  if (at == null || at.first < draft.quantity.last || (draft.metric?.distance ?? 99) > 3) return null
  if (document.tokens[at.last + 1]?.key !== 'and') return null
  const next = mentions.metric.find(
    (metric) =>
      metric.first === at.last + 2 ||
      (metric.first === at.last + 3 &&
        document.tokens[at.last + 2]?.kind === 'word' &&
        !mentions.cue.some((cue) => cue.first === at.last + 2)),
  )
  if (next === undefined || next.entry.family === draft.metric?.entry.family || next.weak) return null
  const belongsToNext = mentions.quantity.some((q) => q.first > next.last && q.first - next.last <= 4)
  if (belongsToNext || document.sentenceOf[next.first] !== draft.sentence) return null
  return {
    ...draft,
    metric: {
      entry: next.entry,
      at: { first: next.first, last: next.last },
      distance: draft.metric?.distance ?? 0,
    },
  }
}

/** One number for two metrics is two claims. */
export const splitMetrics: Refiner = (drafts, context) =>
  drafts.flatMap((draft) => {
    if (draft.list !== null || draft.quantity.unit?.kind !== 'percent') return [draft]
    const second = secondMetric(draft, context)
    if (second === null) return [draft]
    const relation = draft.reading?.valueRelation
    return [
      draft,
      ...readRelations([second], context).flatMap((twin) =>
        twin.reading === null
          ? []
          : relation !== undefined
            ? {
                ...twin,
                reading: {
                  ...twin.reading,
                  valueRelation: relation,
                  direction: draft.reading?.direction ?? 'none',
                },
              }
            : twin,
      ),
    ]
  })
