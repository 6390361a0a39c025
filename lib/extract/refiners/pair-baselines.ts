import type { TextDocument } from '../document'
import type { Draft, Refiner } from '../draft'

const VERSUS =
  /^(?:vs|versus|against|instead of|compared to|compared with|rather than|down from|up from|from|than)\b/i
/** A baseline's value stands this close behind the subject's own. */
const REACH_TOKENS = 6

function isBaselineOf(document: TextDocument, subject: Draft, other: Draft): boolean {
  if (subject.sentence !== other.sentence && other.sentence !== subject.sentence + 1) return false
  // The baseline's unit may be left out: "1 token instead of 576".
  const { unit } = other.quantity
  if (unit !== null && subject.quantity.unit?.symbol !== unit.symbol) return false
  const between = document.tokens.slice(subject.quantity.last + 1, other.quantity.first)
  if (between.length > REACH_TOKENS) return false
  const marker = between.findIndex((token) => VERSUS.test(document.text.slice(token.start, token.start + 14)))
  return marker >= 0 && between.length - marker <= 4
}

/** "90.7% vs. 88.5%": the second number is the baseline's value and no claim of its own. */
export const pairBaselines: Refiner = (drafts, { document }) => {
  const paired: Draft[] = []
  for (const draft of drafts) {
    const before = paired.at(-1)
    if (before !== undefined && before.quantity.from === null && isBaselineOf(document, before, draft)) {
      paired[paired.length - 1] = { ...before, quantity: { ...before.quantity, from: draft.quantity.low } }
    } else {
      paired.push(draft)
    }
  }
  return paired
}
