import { fnv1a } from './hash'
import { Lexeme } from './lexeme'

/** A number, a word or a sign of the text, with where it stands. */
export class Token {
  constructor(
    readonly index: number,
    readonly start: number,
    readonly end: number,
    /** Nothing stands between this token and the one before. */
    readonly glued: boolean,
    readonly lexeme: Lexeme,
  ) {}

  get text(): string {
    return this.lexeme.text
  }

  get key(): string {
    return this.lexeme.key
  }

  get kind(): Lexeme['kind'] {
    return this.lexeme.kind
  }
}

/** A token that begins with, or runs into, anything beyond ASCII. */
const TOKEN = /\p{L}[\p{L}\p{N}\p{M}'’]*(?:(?<=\p{N})\.\p{N}+)?|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?|\.\d+|[^\s]/uy
const IS_WORD = /^\p{L}/u

const [SPACE, QUOTE, COMMA, STOP, ASCII] = [32, 39, 44, 46, 127]
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122

function digitsEnd(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

/** The end of a number in digits: "2,600", "3.14"; a comma joins only groups of three. */
function numberEnd(text: string, start: number): number {
  let at = digitsEnd(text, start)
  while (text.charCodeAt(at) === COMMA && digitsEnd(text, at + 1) === at + 4) at += 4
  const hasFraction = text.charCodeAt(at) === STOP && isDigit(text.charCodeAt(at + 1))
  return hasFraction ? digitsEnd(text, at + 1) : at
}

/** The end of the word in ASCII that begins here; -1 where it runs into another script. */
function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const code = text.charCodeAt(at)
    if (code > ASCII) return -1
    if (!isLetter(code) && !isDigit(code) && code !== QUOTE) break
    at += 1
  }
  const goesOn = text.charCodeAt(at) === STOP && isDigit(text.charCodeAt(at - 1))
  return goesOn && isDigit(text.charCodeAt(at + 1)) ? digitsEnd(text, at + 1) : at
}

function otherEnd(text: string, start: number): number {
  TOKEN.lastIndex = start
  return TOKEN.test(text) ? TOKEN.lastIndex : start
}

/** Where the token that begins at a character ends; the same place where there is none. */
function tokenEnd(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (code <= SPACE) return start
  if (isDigit(code)) return numberEnd(text, start)
  if (code > ASCII) return otherEnd(text, start)
  if (isLetter(code)) {
    const end = wordEnd(text, start)
    return end < 0 ? otherEnd(text, start) : end
  }
  return code === STOP ? Math.max(start + 1, digitsEnd(text, start + 1)) : start + 1
}

/**
 * Spellings repeat from text to text. A hash gives each two places next to each other, the newer spelling
 * in the first; the next one with the same places takes over from the older. So no text can fill the
 * memory, a known word is found without cutting it out, and two common words do not drive each other out.
 */
const LEXEME_PLACES = 1 << 16
const LONGEST_KEPT = 40
const lexemes: (Lexeme | undefined)[] = new Array(LEXEME_PLACES)

/** The first of the two places of a spelling. */
function placeOf(text: string, start: number, end: number): number {
  const hash = fnv1a(text, start, end)
  return (hash ^ (hash >>> 16)) & (LEXEME_PLACES - 2)
}

const wordOrSign = (text: string) => new Lexeme(text, IS_WORD.test(text) ? 'word' : 'sign')

/** Signs are a quarter of a text's tokens and one character long: they have their place by their code. */
const signs: Lexeme[] = []

function signAt(text: string, at: number): Lexeme {
  const code = text.charCodeAt(at)
  const known = signs[code]
  if (known !== undefined) return known
  const lexeme = new Lexeme(text.charAt(at), 'sign')
  signs[code] = lexeme
  return lexeme
}

function lexemeAt(text: string, start: number, end: number): Lexeme {
  const code = text.charCodeAt(start)
  if (end === start + 1 && code <= ASCII && !isLetter(code) && !isDigit(code)) return signAt(text, start)
  // Numbers are too many to be worth remembering.
  if (isDigit(code) || code === STOP) return new Lexeme(text.slice(start, end), 'number')
  if (end - start > LONGEST_KEPT) return wordOrSign(text.slice(start, end))
  const place = placeOf(text, start, end)
  const newer = lexemes[place]
  if (newer !== undefined && isAt(newer, text, start, end)) return newer
  const older = lexemes[place + 1]
  if (older !== undefined && isAt(older, text, start, end)) return older
  const lexeme = wordOrSign(text.slice(start, end))
  lexemes[place + 1] = newer
  lexemes[place] = lexeme
  return lexeme
}

const isAt = (lexeme: Lexeme, text: string, start: number, end: number) =>
  lexeme.text.length === end - start && text.startsWith(lexeme.text, start)

/** Adds the tokens between two characters of a text to a list, in order. */
export function tokenizeInto(tokens: Token[], text: string, start: number, end: number): void {
  let lastEnd = -1
  for (let at = start; at < end; ) {
    const stop = tokenEnd(text, at)
    if (stop === at) {
      at += 1
      continue
    }
    tokens.push(new Token(tokens.length, at, stop, at === lastEnd, lexemeAt(text, at, stop)))
    lastEnd = stop
    at = stop
  }
}

/** Numbers, words and signs, in order. A word takes its digits with it ("LLaMA2"), so they are no numbers. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  tokenizeInto(tokens, text, 0, text.length)
  return tokens
}
