import type { Draft } from '../draft'

/** First and last token of the list that a draft is in, else of its own number. */
export function listSpan(draft: Draft, drafts: readonly Draft[]): { first: number; last: number } {
  if (draft.list === null) return draft.quantity
  const members = drafts.filter((other) => other.list?.id === draft.list?.id)
  return {
    first: members[0]?.quantity.first ?? draft.quantity.first,
    last: members.at(-1)?.quantity.last ?? draft.quantity.last,
  }
}
