import { type PlainText, textOf } from './document'
import { LEXICON } from './lexicon'
import { nameEnd } from './parsers/models'
import { WordSet } from './phrase-matcher'
import { remember } from './remember'
import { type Token, wordKey } from './tokens'

/**
 * The names that a paper gives to what it proposes; `main` is the one that stands for the paper. Where
 * there is none, `described` says in the paper's words what it proposes, if it does.
 */
export type PaperNames = {
  readonly main: string | null
  /** The main name is that of a data set or a benchmark: what gets results on it is something else. */
  readonly isData: boolean
  readonly described: string | null
  readonly all: readonly string[]
}

const NAME = /^(?=.*\p{L})(?:.*\p{L}.*\p{Lu}.*|\p{Lu}.*\d.*)$/u
const ACHIEVES =
  /^(?:achiev|outperform|surpass|reduc|improv|obtain|attain|reach|yield|exceed|match|deliver|can$|speeds?$|cuts?$|uses?$|requir|also$|consistently$|significantly$)/i
const INTRODUCES = new WordSet([
  'propos*',
  'introduc*',
  'present*',
  'develop*',
  'releas*',
  'design*',
  'build*',
  'devis*',
  'describ*',
])
/** After these a name follows at once, wherever they stand. */
const NAMES_IT = new WordSet([
  'called',
  'named',
  'namely',
  'termed',
  'dubbed',
  'dub',
  'call',
  'name',
  'term',
  'denoted',
  'coined',
  'abbreviated',
])
/** The thing that is proposed is named before these; what follows them is its purpose or its means. */
const ENDS_OBJECT = new Set([
  'for',
  'to',
  'that',
  'which',
  'with',
  'using',
  'by',
  'in',
  'on',
  'based',
  'from',
  'where',
  'while',
  '.',
  ';',
  'via',
  'into',
])
const REACH = 18
/** From a verb of naming a name is at most this far: "called Long Form Words, or NAME". */
const NAMED_REACH = 7
/** A short form may stand this far behind the end of what is introduced. */
const SHORT_FORM_REACH = 4
const TITLE_NAME_MAX_WORDS = 5

const COMMON = new Set(
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
/** "Quasi-Fully", "Transformer-based": ordinary words with a hyphen. */
const HYPHENATED_WORDS = /^\p{Lu}?\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u

/** Whether a word looks like a name of somebody's method: not an acronym, a metric or a task that all know. */
export const isOwnName = remember(
  (text) =>
    isNameLike(text) &&
    text.length >= 2 &&
    !PLURAL_ACRONYM.test(text) &&
    !HYPHENATED_WORDS.test(text) &&
    !COMMON.has(wordKey(text)),
)

/** "NAME: what it does", "A Long Form (NAME): …", "Doing it with NAME: …" give NAME. */
function nameInTitle(title: string): string | null {
  const colon = title.search(/:\s/)
  if (colon <= 0) return null
  const head = title.slice(0, colon).replace(/\$/g, '').trim()
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
function meansInTitle({ title, text }: PlainText): string | null {
  const means = MEANS.exec(title)?.[1]?.trim()
  return means !== undefined && text.includes(means) ? means : null
}

type Found = { readonly name: string; readonly weight: number }

/** A short form in parentheses whose long form shares words with the title: "a Flexible Clay Packer (FCP)". */
function shortFormAt(
  { tokens }: PlainText,
  index: number,
  inTitle: ReadonlySet<string>,
): { name: string; shared: number } | null {
  if (tokens[index]?.text !== '(') return null
  const last = nameEnd(tokens, index + 1)
  const name = tokens
    .slice(index + 1, last + 1)
    .map((token) => token.text)
    .join('')
  if (tokens[last + 1]?.text !== ')' || !isOwnName(name)) return null
  const before = tokens.slice(Math.max(0, index - name.length - 2), index)
  const shared = before.filter((token) => inTitle.has(token.text.toLowerCase())).length
  return shared >= 2 ? { name, shared } : null
}

/** A name at this token that "our", "the proposed" or a verb of result claims for the paper. */
function claimedAt(document: PlainText, index: number, name: string, last: number): Found | null {
  const before = document.tokens[index - 1]?.key ?? ''
  if (before === 'our' || before === 'proposed') return { name, weight: 4 }
  const after = document.tokens[last + 1]
  const opens = index === 0 || /^[.,:;]$/.test(before) || before === 'that' || before === 'the'
  return opens && after !== undefined && ACHIEVES.test(after.text) ? { name, weight: 3 } : null
}

/** Names after "we propose …" and "called", short forms of the title's words, and names that get results. */
function namesInAbstract(document: PlainText): Found[] {
  const { tokens } = document
  const found: Found[] = []
  let reach = -1
  const inTitle = new Set(document.title.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const shortForm = shortFormAt(document, index, inTitle)
    // A short form that nobody introduces is the field's ("chronic obstructive disease (COD)").
    if (shortForm !== null && index <= reach + SHORT_FORM_REACH)
      found.push({ name: shortForm.name, weight: 2 + shortForm.shared })
    if (INTRODUCES.has(token)) reach = index + REACH
    else if (NAMES_IT.has(token)) reach = index + NAMED_REACH
    else if (ENDS_OBJECT.has(token.key)) reach = -1
    if (!token.lexeme.hasCapital) continue
    const last = nameEnd(tokens, index)
    const name = textOf(document, index, last).replace(/\.$/, '')
    if (isOwnName(name)) {
      const claimed = claimedAt(document, index, name, last)
      if (claimed !== null) found.push(claimed)
      if (index <= reach) found.push({ name, weight: 3 })
    }
    index = last
  }
  return found
}

const PROPOSES = /^(?:propos|introduc|present|develop|design|devis|describ)/
const SPEAKS = new Set(['we', 'paper', 'work', 'study', 'article', 'thesis', 'letter'])
const EVALUATIVE = new Set([
  'a',
  'an',
  'the',
  'novel',
  'new',
  'simple',
  'efficient',
  'effective',
  'and',
  'powerful',
  'general',
  'first',
  'fast',
  'robust',
  'yet',
  'but',
  'first',
  'principled',
  'our',
])
const DESCRIPTION_MAX_WORDS = 7

/** What a title's first words call the paper's thing: "A passive-assist approach for …". */
const TITLE_PHRASE =
  /^(?:an? |the )?((?:[\p{L}\p{N}-]+ ){0,5}?[\p{L}\p{N}-]+)(?= (?:for|in|of|with|using|by|via|to|from|on|based|and|under|through|at|as|that|which)\b|[:,?]|$)/iu
/** Titles that begin with what is done, not with what does it. */
const TITLE_OF_DEED =
  /^(?:towards?|on|learning|improving|understanding|design|designing|study|analysis|evaluating|evaluation|how|when|why|what|can|do|is|are|does|using|exploring|investigating|reducing|predicting|detecting|identifying|modeling|measuring|estimating|assessing|comparing|comparison|performance|overview|report|survey|review|an? (?:study|analysis|overview|survey|review|evaluation|investigation)|effects?|impact|the (?:effects?|impact|role|power)|recognizing|searching|combining|finding|generating|accelerating|bringing|revisiting|rethinking|beyond)\b/i

function titlePhrase(title: string): string | null {
  if (TITLE_OF_DEED.test(title)) return null
  const found = TITLE_PHRASE.exec(title)?.[1]
  return found !== undefined && found.includes(' ') ? found : null
}

/** What the paper says that it proposes: "we propose a new flexible packer for …" gives "flexible packer". */
function describedIn({ tokens, text }: PlainText): string | null {
  for (let index = 1; index < tokens.length; index++) {
    const verb = tokens[index]
    if (verb === undefined || !PROPOSES.test(verb.lexeme.lower)) continue
    const speaker = [tokens[index - 1], tokens[index - 2]].some((each) => SPEAKS.has(each?.key ?? ''))
    if (!speaker) continue
    let first = index + 1
    while (EVALUATIVE.has(tokens[first]?.key ?? '')) first += 1
    let last = first - 1
    while (last - first < DESCRIPTION_MAX_WORDS && isInside(tokens[last + 1])) last += 1
    const [from, to] = [tokens[first], tokens[last]]
    if (from !== undefined && to !== undefined && last >= first) return text.slice(from.start, to.end)
  }
  return null
}

const isInside = (token: Token | undefined) =>
  token !== undefined &&
  (token.kind === 'word' || (token.text === '-' && token.glued)) &&
  (token.glued || !ENDS_OBJECT.has(token.key)) &&
  token.key !== 'and' &&
  token.key !== 'of' &&
  token.key !== 'capable'

function occurrences(text: string, name: string): number {
  return text.split(name).length - 1
}

const DATA_WORD = /\b(?:dataset|data set|benchmark|corpus|corpora|challenge set|test suite)\b/i
/** "We introduce NAME, a large set of questions": what a name is comes this many characters behind it. */
const SAYS_WHAT = 90

function named(main: string | null, all: readonly string[], document: PlainText): PaperNames {
  if (main === null)
    return { main, isData: false, described: describedIn(document) ?? titlePhrase(document.title), all }
  const at = document.text.indexOf(main)
  const what = at < 0 ? '' : document.text.slice(at, at + main.length + SAYS_WHAT).split(/[.;]/)[0]
  const isData = DATA_WORD.test(document.title) || DATA_WORD.test(what ?? '')
  return { main, isData, described: isData ? describedIn(document) : null, all }
}

/** The names that a title and an abstract introduce. Where there is none, the main one is a description. */
export function findNames(document: PlainText): PaperNames {
  const inTitle = nameInTitle(document.title) ?? meansInTitle(document)
  const found = namesInAbstract(document)
  const names = [...new Set(found.map(({ name }) => name))]
  const all = inTitle === null || names.includes(inTitle) ? names : [inTitle, ...names]
  if (inTitle !== null && occurrences(document.text, inTitle) > 0) return named(inTitle, all, document)
  // A title may write a name otherwise than the text ("Wala", "WaLa"): then the text's is taken.
  const spelled =
    inTitle === null ? undefined : names.find((name) => name.toLowerCase() === inTitle.toLowerCase())
  if (spelled !== undefined) return named(spelled, all, document)
  const ranked = names
    .map((name, position) => ({
      name,
      weight:
        found.reduce((sum, each) => sum + (each.name === name ? each.weight : 0), 0) +
        occurrences(document.text, name) -
        position / 2 +
        (document.title.includes(name) && !name.includes('-') ? 4 : 0),
    }))
    .sort((a, b) => b.weight - a.weight)
  return named(ranked[0]?.name ?? inTitle, all, document)
}
