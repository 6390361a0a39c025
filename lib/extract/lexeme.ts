import { Term } from './terms'

const CAPITAL = /\p{Lu}/u
/** So many letters of a word's end, of its beginning, and of what stands before something, are features. */
const [ENDING, STEM, LEAD] = [3, 5, 6]

/** A word without its case and its plural: "Accuracies" stays "accuracie", on both sides of a comparison. */
export const wordKey = (text: string): string => keyOfLower(text.toLowerCase())

/** The key of a word that is in lower case already. */
export function keyOfLower(word: string): string {
  const lower = word.includes('’') ? word.replaceAll('’', "'") : word
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** What is known of a word, a number or a sign wherever it stands; made once for each spelling. */
export class Lexeme {
  readonly lower: string
  /** Lower case without a plural s: what phrases are compared by. */
  readonly key: string
  /** A word with a capital letter anywhere. */
  readonly hasCapital: boolean
  /** Memory of the questions that were asked about this spelling, a bit each: which were, and which it answers with yes. */
  asked = 0
  held = 0
  /** The same of the questions beyond the first, and beyond those. */
  askedMore = 0
  heldMore = 0
  askedMost = 0
  heldMost = 0
  /** How features spell it: see `shape`. */
  shape: Term | null = null
  #term: Term | null = null
  #ending: Term | null = null
  #stem: Term | null = null
  #lead: Term | null = null

  constructor(
    readonly text: string,
    readonly kind: 'number' | 'word' | 'sign',
  ) {
    const isWord = kind === 'word'
    this.lower = isWord ? text.toLowerCase() : text
    this.key = isWord ? keyOfLower(this.lower) : text
    this.hasCapital = isWord && CAPITAL.test(text)
  }

  /** Its key, for features. */
  get term(): Term {
    this.#term ??= new Term(this.key)
    return this.#term
  }

  /** The last letters of its key: "-ing", "-ion", "-ork" tell a process from a thing. */
  get ending(): Term {
    this.#ending ??= new Term(this.key.slice(-ENDING))
    return this.#ending
  }

  /** The first letters of its key: "consu" is of "consumption" and of "consumed". */
  get stem(): Term {
    this.#stem ??= new Term(this.key.slice(0, STEM))
    return this.#stem
  }

  /** Its first letters. */
  get lead(): Term {
    this.#lead ??= new Term(this.lower.slice(0, LEAD))
    return this.#lead
  }
}
