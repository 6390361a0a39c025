import { LEXICON } from '../lexicon'
import { WordSet } from '../phrase-matcher'
import { Term } from '../terms'
import type { Token } from '../tokens'
import type { Occurrence } from './chunks'

const INTRODUCES = new WordSet(LEXICON.context.introduceVerbs)
const NAMES_IT = new WordSet(LEXICON.context.namingVerbs)
const INTRODUCES_OR_NAMES = new WordSet([...LEXICON.context.introduceVerbs, ...LEXICON.context.namingVerbs])
const SPEAKS = new Set(['we', 'paper', 'work', 'study', 'article', 'here'])
const ADJACENT_VERB = 3
const INTRODUCED_REACH = 14

/** How a text can introduce something: with a verb near by, behind a sign, or far off. */
export const INTRODUCTIONS = {
  naming: termsFor('naming'),
  own: termsFor('own'),
  other: termsFor('other'),
} as const

function termsFor(whose: string): Readonly<Record<'near' | 'sign' | 'far', Term>> {
  return {
    near: new Term(`${whose} near`),
    sign: new Term(`${whose} behind sign`),
    far: new Term(`${whose} far`),
  }
}

/** How the text introduces what stands at an occurrence: the verb before it, and by whom. */
export function introduction(
  tokens: readonly Token[],
  { first, chunk }: Occurrence,
  from: number,
): Term | null {
  let signs = 0
  for (let index = first - 1; index >= Math.max(from, first - INTRODUCED_REACH); index--) {
    const token = tokens[index]
    if (token === undefined) break
    if (token.kind === 'sign' && !token.glued) signs += 1
    if (!INTRODUCES_OR_NAMES.has(token)) continue
    const isNaming = NAMES_IT.has(token)
    const own = [tokens[index - 1], tokens[index - 2], tokens[index - 3]].some((each) =>
      SPEAKS.has(each?.key ?? ''),
    )
    const isNear = chunk.first - index <= ADJACENT_VERB
    return INTRODUCTIONS[isNaming ? 'naming' : own ? 'own' : 'other'][
      isNear ? 'near' : signs > 0 ? 'sign' : 'far'
    ]
  }
  return null
}

/** Whether a verb of introducing or naming stands in reach before a token. */
export function isIntroduced(tokens: readonly Token[], first: number, from: number): boolean {
  for (let index = first - 1; index >= Math.max(from, first - INTRODUCED_REACH); index--) {
    const token = tokens[index]
    if (token !== undefined && INTRODUCES_OR_NAMES.has(token)) return true
  }
  return false
}

const PASSIVE = new Set(['is', 'are', 'was', 'were', 'has', 'have'])

/** "X is proposed", "X has been developed". */
export function isIntroducedBehind(tokens: readonly Token[], last: number): boolean {
  let at = last + 1
  // Its short form may stand between.
  if (tokens[at]?.text === '(') while (at < last + 8 && tokens[at]?.text !== ')') at += 1
  if (tokens[at]?.text === ')') at += 1
  if (!PASSIVE.has(tokens[at]?.lexeme.lower ?? '')) return false
  const verb = tokens[at + 1]?.key === 'been' ? tokens[at + 2] : tokens[at + 1]
  return verb !== undefined && INTRODUCES.has(verb)
}
