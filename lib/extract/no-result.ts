import type { TextDocument } from './document'
import type { Quantity } from './mentions'
import { keysBefore } from './nearby'

const ENUMERATOR = /^\(?\d{1,2}[).]$/

function isYear({ low, unit, high }: Quantity): boolean {
  return (
    unit === null &&
    low.scale === null &&
    /^(?:19|20)\d{2}$/.test(low.words) &&
    (high === null || /^(?:(?:19|20)\d{2}|\d\d)$/.test(high.words))
  )
}

/** "(1)", "2)" at the head of an item. */
function isEnumerator(document: TextDocument, { first, last, unit }: Quantity): boolean {
  if (unit !== null) return false
  const after = document.tokens[last + 1]
  return after?.text === ')' && ENUMERATOR.test(`${document.tokens[first]?.text ?? ''})`)
}

const isProduct = (text: string) => text === 'x' || text === '*' || text === 'X'

/** "256^3", "3 x 3", "k = 2", "0.2 h/Mpc", "±0.3": parts of formulas. */
function isInFormula(document: TextDocument, { first, last }: Quantity): boolean {
  const before = document.tokens[first - 1]?.text ?? ''
  const after = document.tokens[last + 1]?.text ?? ''
  if (before === '±' || before === '^' || before === '_' || after === '^' || after === '=') return true
  // "k_2 = 0.2": the value of a subscripted letter.
  if (before === '=' && document.tokens[first - 3]?.text === '_') return true
  if (after === '±') return false
  return isProduct(before) || (isProduct(after) && document.tokens[last + 2]?.kind === 'number')
}

/** "0.960 (0.019)": a deviation in parentheses, right behind the number that it belongs to. */
function isDeviation({ tokens }: TextDocument, { first, last, unit }: Quantity): boolean {
  if (unit !== null || tokens[first - 1]?.text !== '(' || tokens[last + 1]?.text !== ')') return false
  return tokens[first - 2]?.kind === 'number'
}

const SPANS = /^(?:across|spanning|covering|ranging)$/

/** "across three orders of magnitude": how far a study reaches. */
const isReach = (document: TextDocument, { first, isWord, unit }: Quantity) =>
  isWord && unit?.kind === 'ratio' && keysBefore(document, first, 2).some((key) => SPANS.test(key))

/**
 * Whether a number is no result by its own look: a year, a deviation, the number of an item, part of a
 * formula, the reach of a study.
 */
export function isNoResult(document: TextDocument, quantity: Quantity): boolean {
  return (
    isDeviation(document, quantity) ||
    isYear(quantity) ||
    isEnumerator(document, quantity) ||
    isReach(document, quantity) ||
    isInFormula(document, quantity) ||
    (keysBefore(document, quantity.first, 1)[0] === '$' && quantity.unit?.kind !== 'money') ||
    document.tokens[quantity.last]?.text.endsWith('-') === true
  )
}
