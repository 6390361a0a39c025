import type { TextDocument } from '../document'
import type { Draft, Refiner } from '../draft'

const VERSUS =
  /^(?:vs|versus|against|instead of|compared to|compared with|rather than|down from|up from|from|than)\b/i
/** A baseline's value stands this close behind the subject's own. */
const REACH_TOKENS = 6

/** A value behind one of these is the other side's, however far its own side stands ahead. */
const OTHER_SIDE =
  /\b(?:compared (?:to|with)|in comparison (?:to|with)|versus|vs\.?|as opposed to|instead of)\s+(?:(?:only|just|about|around|roughly|an?|the)\s+)?$/i
const OTHER_SIDE_REACH = 26
const FAR_TOKENS = 30

function sameUnit(subject: Draft, other: Draft): boolean {
  // The baseline's unit may be left out: "1 token instead of 576".
  const { unit } = other.quantity
  return unit === null || subject.quantity.unit?.symbol === unit.symbol
}

/** "… 92% of the tasks, compared to 23% for the other": the marker stands right before the number. */
function isBehindMarker(document: TextDocument, { quantity }: Draft): boolean {
  const start = document.tokens[quantity.first]?.start ?? 0
  return OTHER_SIDE.test(document.text.slice(Math.max(0, start - OTHER_SIDE_REACH), start))
}

/** "from 6.3% accuracy in one to 99.7% in the other". */
function isRise(document: TextDocument, low: Draft, high: Draft): boolean {
  if (document.tokens[low.quantity.first - 1]?.key !== 'from') return false
  return document.tokens[high.quantity.first - 1]?.key === 'to'
}

function isBaselineOf(document: TextDocument, subject: Draft, other: Draft): boolean {
  if (subject.sentence !== other.sentence && other.sentence !== subject.sentence + 1) return false
  if (!sameUnit(subject, other)) return false
  const between = document.tokens.slice(subject.quantity.last + 1, other.quantity.first)
  if (subject.sentence === other.sentence && between.length <= FAR_TOKENS && isBehindMarker(document, other))
    return other.quantity.unit !== null
  if (between.length > REACH_TOKENS) return false
  const marker = between.findIndex((token) => VERSUS.test(document.text.slice(token.start, token.start + 14)))
  return marker >= 0 && between.length - marker <= 4
}

/** "compared to 23% for A and 19% for B": a further number of the other side. */
function goesOn(document: TextDocument, before: Draft, other: Draft): boolean {
  const between = document.tokens.slice(before.quantity.last + 1, other.quantity.first)
  const isInside = between.every((token) => token.text !== ')')
  const isNext = between.length <= REACH_TOKENS && between.at(-1)?.key === 'and'
  return before.sentence === other.sentence && isInside && isNext
}

/** Where the number stands that this one is the baseline of: the last one before it of the same unit. */
function ownerOf(document: TextDocument, paired: readonly Draft[], draft: Draft): number {
  const last = paired.length - 1
  for (let at = last; at >= Math.max(0, last - OWNERS_TRIED); at--) {
    const owner = paired[at]
    if (owner === undefined || owner.quantity.from !== null) continue
    const isNext = at === last
    if ((isNext || isBehindMarker(document, draft)) && isBaselineOf(document, owner, draft)) return at
  }
  return -1
}

const OWNERS_TRIED = 2
const RISE_TOKENS = 12

function rises(document: TextDocument, low: Draft, high: Draft): boolean {
  const isNear = low.sentence === high.sentence && high.quantity.first - low.quantity.last <= RISE_TOKENS
  return isNear && sameUnit(low, high) && isRise(document, low, high)
}

/** "90.7% vs. 88.5%": the second number is the baseline's value and no claim of its own. */
export const pairBaselines: Refiner = (drafts, { document }) => {
  const paired: Draft[] = []
  let lastOther: Draft | null = null
  for (const draft of drafts) {
    if (lastOther !== null && isBehindMarker(document, lastOther) && sameUnit(lastOther, draft)) {
      if (goesOn(document, lastOther, draft)) {
        lastOther = draft
        continue
      }
    }
    const at = ownerOf(document, paired, draft)
    const owner = paired[at]
    const before = paired.at(-1)
    if (owner !== undefined) {
      paired[at] = { ...owner, quantity: { ...owner.quantity, from: draft.quantity.low } }
      lastOther = draft
    } else if (before !== undefined && rises(document, before, draft)) {
      paired[paired.length - 1] = { ...draft, quantity: { ...draft.quantity, from: before.quantity.low } }
    } else paired.push(draft)
  }
  return paired
}
