import type { PaperNames } from '../names'
import { keysOf } from './candidates'
import type { WholeText } from './whole-text'

/** In how many sentences, title included, each word stands: by the number of its term. */
function spreadOf({ tokens, sentences }: WholeText): ReadonlyMap<number, number> {
  const spread = new Map<number, number>()
  const seenIn = new Map<number, number>()
  sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token?.kind !== 'word') continue
      const { number } = token.lexeme.term
      if (seenIn.get(number) === sentence) continue
      seenIn.set(number, sentence)
      spread.set(number, (spread.get(number) ?? 0) + 1)
    }
  })
  return spread
}

/** A paper as the features see it: what all its candidates share. */
export type Paper = {
  readonly whole: WholeText
  readonly title: string
  readonly titleKeys: ReadonlySet<number>
  readonly spread: ReadonlyMap<number, number>
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
