import { LEXICON } from '../lexicon'
import { COMMON, isOwnName } from '../names/looks'
import { keyOfLower } from '../tokens'
import type { SubjectCandidate } from './candidates'

const GENERIC = new Set(LEXICON.context.genericNouns)

/** Names that all know have so many words at most, and letters: a plural has one more. */
const COMMON_WORDS = Math.max(...[...COMMON].map((name) => name.split(' ').length))
const COMMON_LETTERS = Math.max(...[...COMMON].map(({ length }) => length)) + 1
const CAPITAL = /^\p{Lu}/u

/** How a candidate looks. */
export type Form = 'name' | 'common' | 'with name' | 'capital' | 'plain' | 'generic'

export function formOf({ words, lower, size, head }: SubjectCandidate): Form {
  const isShort = size <= COMMON_WORDS && lower.length <= COMMON_LETTERS
  if (isShort && COMMON.has(keyOfLower(lower))) return 'common'
  // A name has a capital.
  if (words === lower) return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
  if (size === 1) {
    if (isOwnName(words)) return 'name'
    if (CAPITAL.test(words)) return 'capital'
  } else {
    const parts = words.split(' ')
    if (parts.some(isOwnName)) return 'with name'
    if (parts.every((part) => CAPITAL.test(part))) return 'capital'
  }
  return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
}
