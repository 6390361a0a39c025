import { Remembered } from './remembered'
import { type Token, tokenize } from './tokens'

/** A phrase of a lexicon found in the text: its value and its last token. */
export type PhraseMatch<T> = { readonly value: T; readonly last: number }

type Options = { readonly exactCase?: boolean }
type Phrase<T> = { readonly keys: readonly string[]; readonly value: T }

/**
 * Finds the phrases of a lexicon, the longest first. Hyphens do not count ("top-1" is "top 1"), nor
 * do case and plural unless `exactCase` is set. The time per position is bounded by the longest phrase.
 */
export class PhraseMatcher<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>()
  readonly #keyOf: (token: Pick<Token, 'text' | 'key'>) => string
  readonly #starts = new Remembered((lexeme) => this.#byFirst.has(this.#keyOf(lexeme)))

  constructor(entries: Iterable<readonly [form: string, value: T]>, options: Options = {}) {
    this.#keyOf = options.exactCase === true ? (token) => token.text : (token) => token.key
    for (const [form, value] of entries) {
      const keys = tokenize(form)
        .filter((token) => token.text !== '-')
        .map(this.#keyOf)
      const [first] = keys
      if (first === undefined) continue
      const phrases = this.#byFirst.get(first) ?? []
      phrases.push({ keys, value })
      phrases.sort((a, b) => b.keys.length - a.keys.length)
      this.#byFirst.set(first, phrases)
    }
  }

  /** The longest phrase that begins at this token, or null. */
  matchAt(tokens: readonly Token[], index: number): PhraseMatch<T> | null {
    const token = tokens[index]
    if (token === undefined || !this.#starts.has(token.lexeme)) return null
    for (const { keys, value } of this.#byFirst.get(this.#keyOf(token)) ?? []) {
      const last = this.#matchRest(tokens, index, keys)
      if (last !== null) return { value, last }
    }
    return null
  }

  #matchRest(tokens: readonly Token[], index: number, keys: readonly string[]): number | null {
    let at = index
    for (let place = 1; place < keys.length; place++) {
      at += 1
      if (tokens[at]?.text === '-') at += 1
      const token = tokens[at]
      if (token === undefined || this.#keyOf(token) !== keys[place]) return null
    }
    return at
  }
}

/** A set of words and of word beginnings (written with a star: "reduc*"). */
export class WordSet {
  readonly #words = new Set<string>()
  readonly #stems: string[] = []
  readonly #remembered = new Remembered(
    ({ kind, lower }) =>
      kind === 'word' && (this.#words.has(lower) || this.#stems.some((stem) => lower.startsWith(stem))),
  )

  constructor(words: readonly string[]) {
    for (const word of words) {
      if (word.endsWith('*')) this.#stems.push(word.slice(0, -1).toLowerCase())
      else this.#words.add(word.toLowerCase())
    }
  }

  has({ lexeme }: Token): boolean {
    return this.#remembered.has(lexeme)
  }
}
