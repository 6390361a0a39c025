import { wordKey } from '../lexeme'
import { LEXICON } from '../lexicon'
import { remember } from '../remember'
import { Remembered } from '../remembered'
import type { Token } from '../tokens'

const NAME = /^(?=.*\p{L})(?:.*\p{L}.*\p{Lu}.*|\p{Lu}.*\d.*)$/u

/** Names that all know: acronyms of the field, tasks, models, devices, metrics. */
export const COMMON = new Set(
  [
    ...LEXICON.context.commonAcronyms,
    ...LEXICON.tasks,
    ...LEXICON.models.families,
    ...LEXICON.devices.generic,
    ...LEXICON.devices.vendors,
    ...LEXICON.metrics.flatMap((metric) => metric.forms),
  ].map(wordKey),
)

/** Whether a word looks like a name: a capital beyond the first letter, or a capital and a digit. */
export function isNameLike(text: string): boolean {
  return NAME.test(text)
}

/** "LLMs", "SVMs": a class of things. */
const PLURAL_ACRONYM = /^\p{Lu}{2,}s$/u
/** "W4A4": how many bits weights and activations have. */
const BITS = /^W\d{1,2}A\d{1,2}$/
/** "Quasi-Fully", "Transformer-based": ordinary words with a hyphen. */
const HYPHENATED_WORDS = /^\p{Lu}?\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u

const looksOwn = (text: string) =>
  isNameLike(text) &&
  text.length >= 2 &&
  !PLURAL_ACRONYM.test(text) &&
  !BITS.test(text) &&
  !HYPHENATED_WORDS.test(text) &&
  !COMMON.has(wordKey(text))

/** Whether a word looks like a name of somebody's method: not an acronym, a metric or a task that all know. */
export const isOwnName = remember(looksOwn)

const OWN_NAMES = new Remembered(({ text }) => looksOwn(text))

/** The same of a token: asked of a spelling once. */
export const isOwnNameToken = ({ lexeme }: Token): boolean => OWN_NAMES.has(lexeme)

/** The same of the words between two tokens, both included. */
export function isOwnNameBetween(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
): boolean {
  const [from, to] = [tokens[first], tokens[last]]
  if (from === undefined || to === undefined) return false
  return first === last ? isOwnNameToken(from) : isOwnName(text.slice(from.start, to.end))
}
