import type { TextDocument } from '../document'
import type { Draft, Refiner } from '../draft'
import type { Token } from '../tokens'

/** So many numbers in a row are a table or noise; no abstract states so many results at once. */
const LIST_MAX_LENGTH = 24

const SEPARATORS = new Set([',', '|', '/', 'and', 'or', '&', ';'])

/** Signs and qualifiers that may stand before a number of a list: "0.3% and more than 1%". */
const FILLERS = new Set([
  '+',
  '-',
  '~',
  'more',
  'than',
  'about',
  'over',
  'nearly',
  'almost',
  'up',
  'to',
  'around',
  'approximately',
])
const MOST_BETWEEN = 5

/** Tokens outside parentheses: "2.5% (90.7% vs. 88.5%) and 11.5%" is a list of two. */
function withoutParentheses(tokens: readonly Token[]): Token[] {
  let depth = 0
  return tokens.filter((token) => {
    if (token.text === '(') depth += 1
    if (token.text === ')' && depth > 0) {
      depth -= 1
      return false
    }
    return depth === 0
  })
}

/** A number that explains the one before it, in parentheses and with its own baseline. */
function isAside(document: TextDocument, draft: Draft): boolean {
  return draft.quantity.from !== null && document.tokens[draft.quantity.first - 1]?.text === '('
}

/** Only separators stand between the two: "9.6% and 9.5%", "75%|82%". */
function isJoined(document: TextDocument, left: Draft, right: Draft): boolean {
  if (left.sentence !== right.sentence) return false
  const between = withoutParentheses(document.tokens.slice(left.quantity.last + 1, right.quantity.first))
  const meaningful = between.filter((token) => !FILLERS.has(token.key))
  const isShort = between.length <= MOST_BETWEEN && meaningful.length <= 3
  return meaningful.length > 0 && isShort && meaningful.every((token) => SEPARATORS.has(token.key))
}

/** Gives the numbers of one enumeration a common list, and the last one's unit to those without. */
export const joinLists: Refiner = (drafts, { document }) => {
  const asides = drafts.filter((draft) => isAside(document, draft))
  const runs: Draft[][] = []
  for (const draft of drafts) {
    if (asides.includes(draft)) continue
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run !== undefined && before !== undefined && isJoined(document, before, draft)) run.push(draft)
    else runs.push([draft])
  }
  const joined = runs.flatMap((run, id) => {
    if (run.length === 1) return run
    if (run.length > LIST_MAX_LENGTH) return []
    const head = run[0]?.quantity.unit ?? null
    // "by a factor of 5 and 4": the word stands before the first only.
    const unit = run.at(-1)?.quantity.unit ?? (head?.kind === 'ratio' ? head : null)
    // A bare share before a percentage in a list of scores keeps its own kind: "0.34, 11.5%, and 5%".
    const takesUnit = ({ quantity }: Draft) =>
      quantity.unit === null && (unit?.kind !== 'percent' || !/^0?\./.test(quantity.low.words))
    return run.map((draft, position) => ({
      ...draft,
      quantity: takesUnit(draft) ? { ...draft.quantity, unit } : draft.quantity,
      list: { id, position, size: run.length },
    }))
  })
  return [...joined, ...asides].sort((a, b) => a.quantity.first - b.quantity.first)
}
