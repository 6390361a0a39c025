import type { FeatureSink } from '../learned/spelling'
import type { PaperNames } from '../names'
import { WordSet } from '../phrase-matcher'
import { remember } from '../remember'
import { NOTHING, Term, termOf, termsOf } from '../terms'
import type { Token } from '../tokens'
import { keysOf, type SubjectCandidate } from './candidates'
import type { Occurrence } from './chunks'
import { FORMS, type Form } from './form'
import { INTRODUCTIONS, introduction, isIntroducedBehind } from './introduced'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

/** Words before a noun that tell something of its part in the sentence. */
const LEADS = new WordSet(
  `our the a an this these proposed its their of with by using for than over on called named namely dubbed
  termed and to in as existing from that via like against through`.split(/\s+/),
)

const KIND = termsOf(
  ...([
    'times+form',
    'form+size',
    'head',
    'opening',
    'word',
    'head ending',
    'opening ending',
    'look',
  ] as const),
  ...([
    'title',
    'title+form',
    'in title',
    'widest',
    'narrowest',
    'behind',
    'introduced+form',
    'lead',
  ] as const),
  ...(['lead+form', 'introduced+whole', 'parentheses', 'long form', 'acts', 'before'] as const),
  ...(['data main', 'main', 'described', 'listed'] as const),
)
const DIGITS = ['0', '1', '2', '3', '4', '5', '6'].map((digit) => new Term(digit))
const digit = (count: number): Term => DIGITS[Math.min(count, 6)] ?? NOTHING
/** None, one, two, a few, many. */
const many = (count: number): Term => digit(count >= 5 ? 5 : Math.min(count, 3))

const PLACES = termsOf(
  ...(['none', 'part', 'colon', 'start', 'means', 'short', 'after colon', 'for', 'end', 'inside'] as const),
)

function titlePlace(lower: string, title: string): keyof typeof PLACES {
  const at = title.indexOf(lower)
  if (at < 0) return 'none'
  const end = at + lower.length
  if (/[\p{L}\p{N}]/u.test(title[end] ?? ' ') || /[\p{L}\p{N}]/u.test(title[at - 1] ?? ' ')) return 'part'
  if (at === 0) return title[end] === ':' ? 'colon' : 'start'
  const before = title.slice(0, at).trimEnd()
  if (/\b(?:with|via|by|using|through)(?: an?)?$/.test(before)) return 'means'
  if (before.endsWith('(')) return title[end + 1] === ':' ? 'colon' : 'short'
  if (before.endsWith(':')) return 'after colon'
  return /\b(?:for|in|on|of)(?: the)?$/.test(before) ? 'for' : end === title.length ? 'end' : 'inside'
}

/** In how many sentences, title included, each word stands: by the number of its term. */
function spreadOf({ tokens, sentences }: WholeText): ReadonlyMap<number, number> {
  const spread = new Map<number, number>()
  const seenIn = new Map<number, number>()
  sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token?.kind !== 'word') continue
      const { number } = token.lexeme.term
      if (seenIn.get(number) === sentence) continue
      seenIn.set(number, sentence)
      spread.set(number, (spread.get(number) ?? 0) + 1)
    }
  })
  return spread
}

/** A paper as the features see it: what all its candidates share. */
export type Paper = {
  readonly whole: WholeText
  readonly title: string
  readonly titleKeys: ReadonlySet<number>
  readonly spread: ReadonlyMap<number, number>
  readonly names: PaperNames
  /** In lower case. */
  readonly main: string | null
  readonly described: string | null
}

export function paperOf(whole: WholeText, names: PaperNames): Paper {
  return {
    whole,
    title: whole.title,
    titleKeys: new Set(keysOf(whole.tokens, 0, whole.titleTokens - 1).map(({ number }) => number)),
    spread: spreadOf(whole),
    names,
    main: names.main?.toLowerCase() ?? null,
    described: names.described?.toLowerCase() ?? null,
  }
}

/** Notes what is known of a candidate at first sight, whichever number is asked for: its look, the title, its names. */
export function addSight(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureSink): void {
  addLook(candidate, form, paper, out)
  addNaming(candidate, FORMS[form], paper, out)
}

/**
 * Notes what the places of a candidate in its paper tell, whichever number is asked for. Returns whether
 * one of them introduces it as the paper's own.
 */
export function addPlaces(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureSink): boolean {
  const here = candidate.occurrences.filter(({ chunk }) => chunk.sentence > 0)
  out.add(KIND['times+form'], many(here.length), FORMS[form])
  const mark = out.mark()
  let isOwn = false
  for (const each of here) if (addPlace(each, FORMS[form], paper.whole, mark, out)) isOwn = true
  return isOwn
}

const LOOKS = termsOf('acronym', 'mixed', 'camel')
const lookOf = remember(
  (words) => LOOKS[/^\p{Lu}+$/u.test(words) ? 'acronym' : /-|\d/.test(words) ? 'mixed' : 'camel'],
)

const SHARED = termsOf('none', 'all', 'some')

function addLook(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureSink): void {
  const { lower, size, opening, head, words, keys } = candidate
  const { title, titleKeys, spread } = paper
  const formTerm = FORMS[form]
  out.add(KIND['form+size'], formTerm, digit(size))
  if (form !== 'name') {
    out.add(KIND.head, head.lexeme.term)
    out.add(KIND.opening, keys[0] ?? NOTHING)
    for (const key of keys) out.add(KIND.word, key)
    out.add(KIND['head ending'], head.lexeme.ending, formTerm)
    out.add(KIND['opening ending'], opening.lexeme.ending, formTerm)
  } else out.add(KIND.look, lookOf(words))
  const place = PLACES[titlePlace(lower, title)]
  out.add(KIND.title, place)
  out.add(KIND['title+form'], place, formTerm)
  let [shared, widest, narrowest] = [0, 0, Number.POSITIVE_INFINITY]
  for (const { number } of keys) {
    if (titleKeys.has(number)) shared += 1
    const wide = spread.get(number) ?? 0
    widest = Math.max(widest, wide)
    narrowest = Math.min(narrowest, wide)
  }
  const part = shared === 0 ? SHARED.none : shared === keys.length ? SHARED.all : SHARED.some
  out.add(KIND['in title'], formTerm, part)
  out.add(KIND.widest, many(widest), formTerm)
  out.add(KIND.narrowest, many(narrowest), formTerm)
}

const LEAD = termsOf('|', 'word')

/** The word before a candidate's chunk: one that tells something, a sign, or just a word. */
function leadOf(before: Token | undefined): Term {
  if (before === undefined) return LEAD['|']
  if (LEADS.has(before)) return termOf(before.lexeme.lower)
  return before.kind === 'sign' ? before.lexeme.term : LEAD.word
}

const STRETCH = termsOf('whole', 'start', 'end', 'inside')
/** How much of its chunk a candidate is. */
const stretchOf = (fromStart: boolean, toEnd: boolean) =>
  STRETCH[fromStart ? (toEnd ? 'whole' : 'start') : toEnd ? 'end' : 'inside']

const DIRECT = termsOf('direct', 'inside')
const INTRO = termsOf('passive', 'none')
const CAPITAL = /^\p{Lu}/u

/**
 * Notes what a place says of a candidate; what several places say alike counts once. Returns whether the
 * paper introduces it there as its own.
 */
function addPlace(
  each: Occurrence,
  form: Term,
  { tokens, sentences }: WholeText,
  mark: number,
  out: FeatureSink,
): boolean {
  const before = tokens[each.chunk.first - 1]
  const after = tokens[each.last + 1]
  const lead = leadOf(before)
  const direct = each.first === each.chunk.first
  if (lead === LEAD.word) out.addOnce(mark, KIND.behind, before?.lexeme.lead ?? NOTHING)
  const isPassive = isIntroducedBehind(tokens, each.last)
  if (isPassive) out.addOnce(mark, KIND['introduced+form'], INTRO.passive, form)
  out.addOnce(mark, KIND.lead, lead, direct ? DIRECT.direct : DIRECT.inside)
  out.addOnce(mark, KIND['lead+form'], lead, form)
  const intro = introduction(tokens, each, sentences[each.chunk.sentence]?.first ?? 0)
  const isOwn = isPassive || intro === INTRODUCTIONS.own.near || intro === INTRODUCTIONS.naming.near
  if (intro !== null) {
    out.addOnce(mark, KIND['introduced+form'], intro, form)
    out.addOnce(mark, KIND['introduced+whole'], intro, stretchOf(direct, each.last === each.chunk.last))
  }
  if (after === undefined) return isOwn
  if (tokens[each.first - 1]?.text === '(' && after.text === ')')
    out.addOnce(mark, KIND.parentheses, intro ?? INTRO.none)
  if (after.text === '(' && CAPITAL.test(tokens[each.last + 2]?.text ?? ''))
    out.addOnce(mark, KIND['long form'], intro ?? INTRO.none)
  if (VERBS.has(after) || after.text.endsWith('ly')) out.addOnce(mark, KIND.acts, form)
  if (each.last < each.chunk.last) out.addOnce(mark, KIND.before, after.lexeme.term)
  return isOwn
}

const IS_MAIN = termsOf('none', 'is', 'holds', 'other')

function addNaming({ lower, words }: SubjectCandidate, form: Term, paper: Paper, out: FeatureSink): void {
  const { main, described, names } = paper
  const isMain = main === null ? 'none' : main === lower ? 'is' : lower.includes(main) ? 'holds' : 'other'
  out.add(names.isData ? KIND['data main'] : KIND.main, IS_MAIN[isMain], form)
  if (described !== null) out.add(KIND.described, partOf(described, lower), form)
  if (names.all.includes(words)) out.add(KIND.listed, form)
}

const PARTS = termsOf('is', 'ends', 'part', 'other')
const partOf = (whole: string, part: string) =>
  PARTS[whole === part ? 'is' : whole.endsWith(part) ? 'ends' : whole.includes(part) ? 'part' : 'other']
