import type { Reader } from './reader'

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
/** Ends a text for SQLite, in the middle of a phrase. */
const NUL = '\0'
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u

/**
 * Words as a query of SQLite's full-text search: each is a phrase, since "gpt-4" is two words to the index, and
 * its end may go on ("quantiz" finds "quantization"). Null where no word has a letter or a digit: nothing is
 * indexed that could match. https://sqlite.org/fts5.html#full_text_query_syntax
 */
export function matchQuery(words: readonly string[]): string | null {
  const phrases = words
    .filter((word) => LETTER_OR_DIGIT.test(word))
    .map(
      (word) => `"${word.replaceAll(NUL, ' ').replaceAll('"', '""')}"${ENDS_IN_WORD.test(word) ? '*' : ''}`,
    )
  return phrases.length === 0 ? null : phrases.join(' AND ')
}

/**
 * The numbers of all rows of a text index that have every word. They come as one text, made within SQLite: a
 * row at a time would take ten times as long.
 */
export function rowsWithWords(
  reader: Reader,
  index: 'ClaimText' | 'PaperText',
  words: readonly string[],
): Int32Array {
  const query = matchQuery(words)
  if (query === null) return new Int32Array(0)
  const list: unknown = reader
    .prepare(`SELECT CAST(group_concat(rowid) AS BLOB) FROM "${index}" WHERE "${index}" MATCH ?`)
    .pluck()
    .get(query)
  return list instanceof Uint8Array ? numbersIn(list) : new Int32Array(0)
}

const COMMA = 0x2c
const ZERO = 0x30

/** "12,7,104" as numbers. */
export function numbersIn(digits: Uint8Array): Int32Array {
  let commas = 0
  for (const byte of digits) if (byte === COMMA) commas++
  const numbers = new Int32Array(commas + 1)
  let at = 0
  for (const byte of digits) {
    if (byte === COMMA) at++
    else numbers[at] = (numbers[at] ?? 0) * 10 + byte - ZERO
  }
  return numbers
}
