import type { TextDocument } from '../document'
import type { Draft, Refiner } from '../draft'

/** "73.0% on A and 74.5% on B": how many tokens may lie between two numbers of one thought. */
const REACH_TOKENS = 16
/** A metric that had to be fetched from further off than this gives way to the one of the number before. */
const OWN_METRIC_DISTANCE = 6

function continues(document: TextDocument, before: Draft, draft: Draft): boolean {
  if (before.sentence !== draft.sentence || draft.quantity.first - before.quantity.last > REACH_TOKENS)
    return false
  const sameKind = (before.quantity.unit?.kind ?? null) === (draft.quantity.unit?.kind ?? null)
  if (!sameKind) return false
  const previous = document.tokens[draft.quantity.first - 1]?.key ?? ''
  const beforeThat = document.tokens[draft.quantity.first - 2]?.key ?? ''
  return (
    [previous, beforeThat].some((key) => key === 'and' || key === ',' || key === '(' || key === 'or') ||
    draft.list !== null
  )
}

/** A number that goes on an enumeration takes over the metric and the comparison that it does not have itself. */
export const inheritFromEnumeration: Refiner = (drafts, { document }) => {
  const result: Draft[] = []
  for (const draft of drafts) {
    const before = result.at(-1)
    if (before === undefined || !continues(document, before, draft)) {
      result.push(draft)
      continue
    }
    const takesMetric = draft.metric === null || draft.metric.distance > OWN_METRIC_DISTANCE
    const takesCue = draft.cue === null || (!draft.cueIsClose && before.cueIsClose && takesMetric)
    result.push({
      ...draft,
      metric: takesMetric && before.metric !== null ? before.metric : draft.metric,
      ...(takesCue && before.cue !== null ? { cue: before.cue, cueIsClose: before.cueIsClose } : {}),
    })
  }
  return result
}
