import type { RawNumber } from '@/lib/domain/candidate'
import { LEXICON } from '../lexicon'
import { PhraseMatcher, WordSet } from '../phrase-matcher'
import type { Token } from '../tokens'

/** A number at a token: as written, and the last token that belongs to it. */
export type Numeral = {
  readonly number: RawNumber
  readonly last: number
  readonly form: 'digits' | 'word' | 'share' | 'multiple'
}

const SMALL = new Set(LEXICON.numbers.cardinals)
const SCALE_WORDS = new Set(['thousand', 'million', 'billion', 'trillion'])
const SCALE_LETTERS = new Set(['k', 'K', 'M', 'B', 'T'])

const MULTIPLES = new PhraseMatcher<string>(LEXICON.numbers.multiples.map((form) => [form, form]))
/** "double" is a factor before what it doubles; "double descent" and "triple loss" are names. */
const NEEDS_OBJECT = /^(?:double|triple|quadruple)$/i
const OBJECT = new Set(['the', 'its', 'their', 'our', 'that', 'those', 'what'])
const HALF_AFTER = new Set(['the', 'of', 'as', '.', ',', 'while', 'and', 'compared', ';'])

function halfAt(tokens: readonly Token[], index: number): Numeral | null {
  if (tokens[index]?.key !== 'half') return null
  const before = tokens[index - 1]?.key ?? ''
  const after = tokens[index + 1]?.key ?? '.'
  const isShare =
    before === 'by' ||
    before === 'in' ||
    before === 'to' ||
    before === 'than' ||
    after === 'the' ||
    after === 'of'
  if (!isShare || !HALF_AFTER.has(after)) return null
  return { number: { words: 'half', scale: null }, last: index, form: 'share' }
}

function multipleAt(tokens: readonly Token[], index: number): Numeral | null {
  const found = MULTIPLES.matchAt(tokens, index)
  if (found === null) return null
  if (NEEDS_OBJECT.test(tokens[index]?.text ?? '') && !OBJECT.has(tokens[found.last + 1]?.key ?? ''))
    return null
  // "by orders of magnitude", "order-of-magnitude estimates" say no number.
  if (/^(?:several )?orders? of/.test(found.value)) return null
  // "an order of magnitude" after digits ("2 orders of magnitude") is found from the digits on.
  return { number: { words: found.value, scale: null }, last: found.last, form: 'multiple' }
}

const NUMBERED = new Set([...LEXICON.models.families, ...LEXICON.numbers.numbered])

/** "sub-500 ms": a hyphen behind one of these makes no name. */
const PREFIXES = new Set(['sub', 'near', 'over'])

/** Letters that belong to a name end at a number: "GPT-4", "top-1", "H_2". */
function isPartOfName(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (token === undefined || before === undefined) return false
  // "Llama 3.2", "Level 2": the number is part of the name.
  if (NUMBERED.has(before.text)) return true
  if (!token.glued) return false
  if (before.kind === 'word') return true
  if (
    before.text === '_' ||
    before.text === '^' ||
    before.text === '@' ||
    before.text === '#' ||
    before.text === '.'
  )
    return true
  if (before.text === '/') return tokens[index - 2]?.kind === 'word' && before.glued
  if (before.text !== '-') return false
  const beforeHyphen = tokens[index - 2]
  if (beforeHyphen === undefined || !before.glued) return false
  if (beforeHyphen.kind === 'word' && !PREFIXES.has(beforeHyphen.key))
    return !SCALE_LETTERS.has(beforeHyphen.text) && !/^[xX]$/.test(beforeHyphen.text)
  return false
}

function powerAt(tokens: readonly Token[], index: number): number | null {
  let at = index + 1
  if (tokens[at]?.text !== '^') return null
  at += 1
  if (tokens[at]?.text === '{') at += 1
  if (tokens[at]?.text === '-') at += 1
  if (tokens[at]?.kind !== 'number') return null
  return tokens[at + 1]?.text === '}' ? at + 1 : at
}

/** The scale word or letter after a number, and its token; letters only where they are glued to it. */
function scaleAt(
  tokens: readonly Token[],
  index: number,
): { readonly scale: string; readonly last: number } | null {
  const next = tokens[index + 1]
  if (next === undefined) return null
  if (next.glued && SCALE_LETTERS.has(next.text)) return { scale: next.text, last: index + 1 }
  if (SCALE_WORDS.has(next.key)) return { scale: next.key, last: index + 1 }
  const afterHyphen = tokens[index + 2]
  if (next.text === '-' && afterHyphen !== undefined && SCALE_WORDS.has(afterHyphen.key)) {
    return { scale: afterHyphen.key, last: index + 2 }
  }
  return null
}

function digitsAt(tokens: readonly Token[], index: number, text: string): Numeral | null {
  const token = tokens[index]
  if (token === undefined || token.kind !== 'number' || isPartOfName(tokens, index)) return null
  const power = token.text === '10' ? powerAt(tokens, index) : null
  if (power !== null) {
    const end = tokens[power]?.end ?? token.end
    return { number: { words: text.slice(token.start, end), scale: null }, last: power, form: 'digits' }
  }
  const order =
    ['order', 'orders'].includes(tokens[index + 1]?.text ?? '') && tokens[index + 3]?.key === 'magnitude'
  if (order)
    return {
      number: { words: `${token.text} orders of magnitude`, scale: null },
      last: index + 3,
      form: 'multiple',
    }
  const scale = scaleAt(tokens, index)
  return {
    number: { words: token.text, scale: scale?.scale ?? null },
    last: scale?.last ?? index,
    form: 'digits',
  }
}

function wordAt(tokens: readonly Token[], index: number): Numeral | null {
  const token = tokens[index]
  if (token === undefined) return null
  if (SCALE_WORDS.has(token.key) && token.key !== 'thousand') {
    return { number: { words: token.key, scale: null }, last: index, form: 'word' }
  }
  if (!SMALL.has(token.key)) return null
  const scale = scaleAt(tokens, index)
  const isArticle = token.key === 'a' || token.key === 'an'
  const isBound = /^(?:than|within|under)$/.test(tokens[index - 1]?.key ?? '')
  if (isArticle && scale === null && !isBound) return null
  return {
    number: { words: isArticle ? 'one' : token.key, scale: scale?.scale ?? null },
    last: scale?.last ?? index,
    form: 'word',
  }
}

const SPELLED = new WordSet([
  ...LEXICON.numbers.cardinals,
  ...SCALE_WORDS,
  ...LEXICON.numbers.multiples.flatMap((form) => form.split(' ')[0] ?? []),
  'half',
  'order',
  'orders',
])

/** The number that begins at a token, in digits or in words; null where there is none or it is part of a name. */
export function numeralAt(tokens: readonly Token[], index: number, text: string): Numeral | null {
  const token = tokens[index]
  if (token === undefined || token.kind === 'sign') return null
  if (token.kind === 'number') return digitsAt(tokens, index, text)
  if (!SPELLED.has(token)) return null
  return multipleAt(tokens, index) ?? halfAt(tokens, index) ?? wordAt(tokens, index)
}
