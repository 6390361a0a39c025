import { LEXICON } from '../lexicon'
import { COMMON, isOwnName } from '../names/looks'
import { wordKey } from '../tokens'
import type { SubjectCandidate } from './candidates'

const GENERIC = new Set(LEXICON.context.genericNouns)

/** How a candidate looks. */
export type Form = 'name' | 'common' | 'with name' | 'capital' | 'plain' | 'generic'

export function formOf({ words, lower, size, head }: SubjectCandidate): Form {
  if (COMMON.has(wordKey(words))) return 'common'
  // A name has a capital.
  if (words === lower) return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
  if (size === 1 && isOwnName(words)) return 'name'
  const parts = words.split(' ')
  if (parts.some((part) => isOwnName(part))) return 'with name'
  if (parts.every((part) => /^\p{Lu}/u.test(part))) return 'capital'
  return GENERIC.has(head.key) && size <= 2 ? 'generic' : 'plain'
}
