import { type PlainText, textOf } from '../document'
import { lazy } from '../lazy'
import { wordKey } from '../lexeme'
import { LEXICON } from '../lexicon'
import { nameEnd } from '../parsers/models'
import { WordSet } from '../phrase-matcher'
import { Remembered } from '../remembered'
import type { Token } from '../tokens'
import { COMMON, isOwnName, isOwnNameToken } from './looks'

const ACHIEVES =
  /^(?:achiev|outperform|surpass|reduc|improv|obtain|attain|reach|yield|exceed|match|deliver|can$|speeds?$|cuts?$|uses?$|requir|also$|consistently$|significantly$)/i
const INTRODUCES = new WordSet(LEXICON.context.introduceVerbs)
/** After these a name follows at once, wherever they stand. */
const NAMES_IT = new WordSet(LEXICON.context.namingVerbs)
/** The thing that is proposed is named before these; what follows them is its purpose or its means. */
const OBJECT_ENDS = new Set(LEXICON.context.objectEnds)
const ENDS_OBJECT = new Remembered(({ key }) => OBJECT_ENDS.has(key))
const REACH = 18
/** From a verb of naming a name is at most this far: "called Long Form Words, or NAME". */
const NAMED_REACH = 7
/** A short form may stand this far behind the verb that introduces its long form. */
const SHORT_FORM_REACH = 26

/** "GAN-based", "CPU-driven": an adjective made of a name. */
const MADE_OF_NAME = /-(?:\p{Ll}+(?:ed|en|ing)|aware|free|like|only|style|level|specific|agnostic|friendly)$/u

function withoutSuffix(name: string): string {
  const stem = name.replace(MADE_OF_NAME, '')
  return isOwnName(stem) ? stem : name
}

/** What the words between two tokens name, where they look like a name. */
function nameBetween(document: PlainText, first: number, last: number): string | null {
  const only = document.tokens[first]
  if (first === last && only !== undefined) return isOwnNameToken(only) ? only.text : null
  const name = withoutSuffix(textOf(document, first, last))
  return isOwnName(name) ? name : null
}

/** A name, and how much speaks for it being the paper's own. */
export type Found = { readonly name: string; readonly weight: number }

/** A short form in parentheses behind its long form: "a Flexible Clay Packer (FCP)". `from` is where that begins. */
function shortFormAt(
  { tokens }: PlainText,
  index: number,
  inTitle: () => ReadonlySet<string>,
): (Found & { readonly from: number }) | null {
  const last = nameEnd(tokens, index + 1)
  const name = tokens
    .slice(index + 1, last + 1)
    .map((token) => token.text)
    .join('')
  if (tokens[last + 1]?.text !== ')' || !isOwnName(name)) return null
  const start = Math.max(0, index - name.length - 4)
  const before = tokens.slice(start, index)
  const shared = before.filter((token) => inTitle().has(token.lexeme.lower)).length
  const from = spelledFrom(name, before)
  if (from === null && shared < 2) return null
  return { name, weight: 2 + shared + (from === null ? 0 : 2), from: from === null ? index : start + from }
}

/** Which of some words it is from which on the first letters give the capitals of a short form; null where they do not. */
function spelledFrom(name: string, words: readonly Token[]): number | null {
  const capitals = name.match(/\p{Lu}/gu) ?? []
  let left = capitals.length
  for (let at = words.length - 1; at >= 0; at--) {
    const word = words[at]
    if (word?.kind !== 'word' || word.lexeme.lower[0] !== capitals[left - 1]?.toLowerCase()) continue
    left -= 1
    if (left === 0) return capitals.length >= 2 ? at : null
  }
  return null
}

/** What is introduced begins before any "for", "with" or "by": behind them stand its purpose and its means. */
function isObject({ tokens }: PlainText, verb: number, from: number): boolean {
  return (
    from - verb <= SHORT_FORM_REACH &&
    tokens.slice(verb + 1, from).every(({ lexeme, glued }) => glued || !ENDS_OBJECT.has(lexeme))
  )
}

/** "A Flexible Clay Packer (FCP) is proposed". */
function isIntroducedBehind({ tokens }: PlainText, name: number): boolean {
  const close = nameEnd(tokens, name) + 1
  const verb = tokens[close + 2]
  return (
    /^(?:is|are|was|were)$/.test(tokens[close + 1]?.key ?? '') && verb !== undefined && INTRODUCES.has(verb)
  )
}

/** A name at this token that "our", "the proposed" or a verb of result claims for the paper. */
function claimedAt(document: PlainText, index: number, name: string, last: number): Found | null {
  const before = document.tokens[index - 1]?.key ?? ''
  if (before === 'our' || before === 'proposed') return { name, weight: 4 }
  const after = document.tokens[last + 1]
  const opens = index === 0 || /^[.,:;]$/.test(before) || before === 'that' || before === 'the'
  return opens && after !== undefined && ACHIEVES.test(after.text) ? { name, weight: 3 } : null
}

const QUOTE = /^["'“”‘’]$/u
const PLAIN_NAME = /^\p{Lu}\p{Ll}+$/u
/** What stands behind a name of one plain word: not the noun that it would describe ("propose Bayesian methods"). */
const BEHIND_NAME = /^(?:[.,:;()"'“”‘’–—-]|an?|the|which|that|for|to|in|as)$/u

/** "dubbed Pinecone", "we present Pinecone, a …": a name that is a plain word with a capital, right behind the verb. */
function plainNameAfter({ tokens }: PlainText, verb: number): Found | null {
  const at = QUOTE.test(tokens[verb + 1]?.text ?? '') ? verb + 2 : verb + 1
  const name = tokens[at]?.text ?? ''
  const isName = PLAIN_NAME.test(name) && !COMMON.has(wordKey(name))
  return isName && BEHIND_NAME.test(tokens[at + 1]?.text ?? '.') ? { name, weight: 4 } : null
}

/** Names after "we propose …" and "called", short forms of the title's words, and names that get results. */
export function namesInAbstract(document: PlainText): Found[] {
  const { tokens } = document
  const found: Found[] = []
  let reach = -1
  let introducedAt = Number.NEGATIVE_INFINITY
  const inTitle = lazy(() => new Set(document.title.toLowerCase().match(/\p{L}{3,}/gu) ?? []))
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const shortForm = token.text === '(' ? shortFormAt(document, index, inTitle) : null
    // A short form that nobody introduces is the field's ("chronic obstructive disease (COD)").
    if (
      shortForm !== null &&
      (isObject(document, introducedAt, shortForm.from) || isIntroducedBehind(document, index + 1))
    )
      found.push(shortForm)
    const isNaming = NAMES_IT.has(token)
    if (isNaming || INTRODUCES.has(token)) {
      const plain = plainNameAfter(document, index)
      if (plain !== null) found.push(plain)
      introducedAt = index
      reach = index + (isNaming ? NAMED_REACH : REACH)
    }
    if (!isNaming && ENDS_OBJECT.has(token.lexeme)) reach = -1
    if (!token.lexeme.hasCapital) continue
    const last = nameEnd(tokens, index)
    const name = nameBetween(document, index, last)
    if (name !== null) {
      const claimed = claimedAt(document, index, name, last)
      if (claimed !== null) found.push(claimed)
      if (index <= reach) found.push({ name, weight: 3 })
    }
    index = last
  }
  return found
}
