/** What is known of a word, a number or a sign wherever it stands; made once for each spelling. */
export type Lexeme = {
  readonly text: string
  readonly lower: string
  /** Lower case without a plural s: what phrases are compared by. */
  readonly key: string
  readonly kind: 'number' | 'word' | 'sign'
  /** Memory of the word sets that were asked for this spelling: which were, and which hold it. */
  asked: number
  held: number
}

/** A number, a word or a sign of the text, with where it stands. */
export type Token = {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly key: string
  readonly kind: Lexeme['kind']
  /** Nothing stands between this token and the one before. */
  readonly glued: boolean
  readonly lexeme: Lexeme
}

const TOKEN = /\p{L}[\p{L}\p{N}\p{M}'’]*(?:(?<=\p{N})\.\p{N}+)?|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+|[^\s]/gu
const IS_NUMBER = /^\.?\d/
const IS_WORD = /^\p{L}/u

/** A word without its case and its plural: "Accuracies" stays "accuracie", on both sides of a comparison. */
export function wordKey(text: string): string {
  const lower = text.toLowerCase().replaceAll('’', "'")
  return lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** Spellings repeat from text to text; their number is bounded, so that no text can fill the memory. */
const LEXEMES_MAX = 50_000
const LONGEST_KEPT = 40
const lexemes = new Map<string, Lexeme>()

function lexemeOf(text: string): Lexeme {
  const known = lexemes.get(text)
  if (known !== undefined) return known
  const kind = IS_NUMBER.test(text) ? 'number' : IS_WORD.test(text) ? 'word' : 'sign'
  const lower = text.toLowerCase()
  const lexeme: Lexeme = {
    text,
    lower,
    key: kind === 'word' ? wordKey(text) : text,
    kind,
    asked: 0,
    held: 0,
  }
  if (text.length > LONGEST_KEPT) return lexeme
  if (lexemes.size >= LEXEMES_MAX) lexemes.clear()
  lexemes.set(text, lexeme)
  return lexeme
}

/** Adds the tokens between two characters of a text to a list, in order. */
export function tokenizeInto(tokens: Token[], text: string, start: number, end: number): void {
  let lastEnd = -1
  TOKEN.lastIndex = start
  for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
    const lexeme = lexemeOf(match[0])
    const stop = match.index + lexeme.text.length
    tokens.push({
      index: tokens.length,
      start: match.index,
      end: stop,
      text: lexeme.text,
      key: lexeme.key,
      kind: lexeme.kind,
      glued: match.index === lastEnd,
      lexeme,
    })
    lastEnd = stop
  }
}

/** Numbers, words and signs, in order. A word takes its digits with it ("LLaMA2"), so they are no numbers. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  tokenizeInto(tokens, text, 0, text.length)
  return tokens
}
