import { keyOfLower } from '../lexeme'
import { LEXICON } from '../lexicon'
import { COMMON, isOwnName, isOwnNameToken } from '../names/looks'
import { termsOf } from '../terms'
import type { SubjectCandidate } from './candidates'

const GENERIC = new Set(LEXICON.context.genericNouns)

/** Names that all know have so many words at most, and letters: a plural has one more. */
const COMMON_WORDS = Math.max(...[...COMMON].map((name) => name.split(' ').length))
const COMMON_LETTERS = Math.max(...[...COMMON].map(({ length }) => length)) + 1
const CAPITAL = /^\p{Lu}/u
/** Words without a capital inside, or behind which a digit stands, hold no name. */
const MAY_HOLD_NAME = /\p{L}\S*\p{Lu}|\p{Lu}\S*\d/u

/** The forms of candidates, as features. */
export const FORMS = termsOf('name', 'common', 'with name', 'capital', 'plain', 'generic')
/** How a candidate looks. */
export type Form = keyof typeof FORMS

export function formOf({ words, lower, size, head }: SubjectCandidate): Form {
  const isShort = size <= COMMON_WORDS && lower.length <= COMMON_LETTERS
  if (isShort && COMMON.has(keyOfLower(lower))) return 'common'
  // A name has a capital.
  if (words === lower) return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
  if (size === 1) {
    if (words === head.text ? isOwnNameToken(head) : isOwnName(words)) return 'name'
    if (CAPITAL.test(words)) return 'capital'
  } else {
    if (MAY_HOLD_NAME.test(words) && words.split(' ').some(isOwnName)) return 'with name'
    if (CAPITAL.test(words) && words.split(' ').every((part) => CAPITAL.test(part))) return 'capital'
  }
  return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
}
