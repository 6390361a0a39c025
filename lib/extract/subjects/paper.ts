import type { PaperNames } from '../names'
import { keysOf } from './candidates'
import type { WholeText } from './whole-text'

/** In how many sentences a word stands, and which is the last of them so far. */
type Spread = { sentences: number; last: number }

/** In how many sentences, title included, each word stands: by the number of its term. */
function spreadOf({ tokens, sentences }: WholeText): Paper['spread'] {
  const spread = new Map<number, Spread>()
  sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token?.kind !== 'word') continue
      const { number } = token.lexeme.term
      const known = spread.get(number)
      if (known === undefined) spread.set(number, { sentences: 1, last: sentence })
      else if (known.last !== sentence) {
        known.sentences += 1
        known.last = sentence
      }
    }
  })
  return spread
}

/** A paper as the features see it: what all its candidates share. */
export type Paper = {
  readonly whole: WholeText
  readonly title: string
  readonly titleKeys: ReadonlySet<number>
  readonly spread: ReadonlyMap<number, Readonly<Spread>>
  readonly names: PaperNames
  /** The sentences with claims. */
  readonly claimed: ReadonlySet<number>
  /** In lower case. */
  readonly main: string | null
  readonly described: string | null
}

export function paperOf(whole: WholeText, names: PaperNames, claimed: ReadonlySet<number>): Paper {
  return {
    whole,
    title: whole.title,
    titleKeys: new Set(keysOf(whole.tokens, 0, whole.titleTokens - 1).map(({ number }) => number)),
    spread: spreadOf(whole),
    names,
    claimed,
    main: names.main?.toLowerCase() ?? null,
    described: names.described?.toLowerCase() ?? null,
  }
}
