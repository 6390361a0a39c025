import type { PlainText } from '../document'
import { wordKey } from '../lexeme'
import { COMMON, isNameLike, isOwnName } from './looks'

const TITLE_NAME_MAX_WORDS = 5

/** "NAME: what it does", "A Long Form (NAME): …", "Doing it with NAME: …" give NAME. */
export function nameInTitle(title: string): string | null {
  const colon = title.search(/:\s/)
  if (colon <= 0) return null
  const head = title.slice(0, colon).replace(/\$/g, '').trim()
  // "$$: …" names nothing.
  if (head === '') return null
  const inParentheses = /\(([^()\s]{2,20})\)$/.exec(head)?.[1]
  if (inParentheses !== undefined && /\p{Lu}/u.test(inParentheses)) return inParentheses
  const words = head.split(/\s+/u)
  const last = words.at(-1) ?? ''
  if (/^(?:with|via|by|using)$/i.test(words.at(-2) ?? '') && isNameLike(last)) return last
  if (words.length === 1) return COMMON.has(wordKey(head)) ? null : head
  if (words.length > TITLE_NAME_MAX_WORDS) return null
  // "NAME is all you need" names NAME; "Long Name" is one.
  const named = words.filter((word) => isOwnName(word))
  const isWhole = words.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
  if (!isWhole) return named.length === 1 ? (named[0] ?? null) : null
  return named.length > 0 || words.length === 2 ? head : null
}

const MEANS =
  /\b(?:by|via|with|using|through) ((?:\p{Lu}[\p{L}\p{N}-]+ ?){2,4})(?: (?:for|in|on|and|of)\b|$)/u

/** "Doing it by Guided Anchoring": the means in a title, where the abstract writes it the same way. */
export function meansInTitle({ title, text }: PlainText): string | null {
  const means = MEANS.exec(title)?.[1]?.trim()
  return means !== undefined && text.includes(means) ? means : null
}

/** What a title's first words call the paper's thing: "A passive-assist approach for …". */
const TITLE_PHRASE =
  /^(?:an? |the )?((?:[\p{L}\p{N}-]+ ){0,5}?[\p{L}\p{N}-]+)(?= (?:for|in|of|with|using|by|via|to|from|on|based|under|through|at|as|that|which)\b|[:,?]|$)/iu
/** Titles that begin with what is done, not with what does it. */
const TITLE_OF_DEED =
  /^(?:\p{L}+ing|towards?|on|learning|improving|understanding|design|designing|study|analysis|evaluating|evaluation|how|when|why|what|can|do|is|are|does|using|exploring|investigating|reducing|predicting|detecting|identifying|modeling|measuring|estimating|assessing|comparing|comparison|performance|overview|report|survey|review|an? (?:study|analysis|overview|survey|review|evaluation|investigation)|effects?|impact|the (?:effects?|impact|role|power)|recognizing|searching|combining|finding|generating|accelerating|bringing|revisiting|rethinking|beyond)\b/iu

/** "Design and fabrication of a packer": the packer. */
const TITLE_WRAPPER =
  /^(?:the )?(?:design|development|fabrication|implementation|analysis|control|modeling|dynamics)(?:,? (?:and )?\w+){0,2} of (?=.)/i

export function titlePhrase(title: string): string | null {
  const plain = title.replace(TITLE_WRAPPER, '')
  if (TITLE_OF_DEED.test(plain)) return null
  const found = TITLE_PHRASE.exec(plain)?.[1]
  // "Heads Are Two Populations" is a sentence.
  return found?.includes(' ') === true && !/ (?:is|are|was|were|can|do|does|makes?) /iu.test(`${found} `)
    ? found
    : null
}
