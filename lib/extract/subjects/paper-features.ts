import { FeatureList, type Features } from '../learned/spelling'
import type { PaperNames } from '../names'
import { remember } from '../remember'
import type { Token } from '../tokens'
import { keysOf, type SubjectCandidate } from './candidates'
import type { Occurrence } from './chunks'
import type { Form } from './form'
import { introduction, isIntroducedBehind } from './introduced'
import type { WholeText } from './whole-text'
import { VERBS } from './words'

/** Words before a noun that tell something of its part in the sentence. */
const LEADS = new Set(
  `our the a an this these proposed its their of with by using for than over on called named namely dubbed
  termed and to in as existing from that via like against through`.split(/\s+/),
)

const SIZES = ['0', '1', '2', '3', '4', '5']
const many = (count: number) => (count >= 5 ? '5' : count >= 3 ? '3' : String(count))

function titlePlace(lower: string, title: string): string {
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

/** In how many sentences, title included, each word stands. */
function spreadOf({ tokens, sentences }: WholeText): ReadonlyMap<string, number> {
  const spread = new Map<string, number>()
  const seenIn = new Map<string, number>()
  sentences.forEach(({ first, last }, sentence) => {
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token?.kind !== 'word' || seenIn.get(token.key) === sentence) continue
      seenIn.set(token.key, sentence)
      spread.set(token.key, (spread.get(token.key) ?? 0) + 1)
    }
  })
  return spread
}

/** A paper as the features see it: what all its candidates share. */
export type Paper = {
  readonly whole: WholeText
  readonly title: string
  readonly titleKeys: ReadonlySet<string>
  readonly spread: ReadonlyMap<string, number>
  readonly names: PaperNames
  /** In lower case. */
  readonly main: string | null
  readonly described: string | null
}

export function paperOf(whole: WholeText, names: PaperNames): Paper {
  return {
    whole,
    title: whole.title,
    titleKeys: new Set(keysOf(whole.tokens, 0, whole.titleTokens - 1)),
    spread: spreadOf(whole),
    names,
    main: names.main?.toLowerCase() ?? null,
    described: names.described?.toLowerCase() ?? null,
  }
}

/** What is known of a candidate at first sight, whichever number is asked for: its look, the title, its names. */
export function sightFeatures(candidate: SubjectCandidate, form: Form, paper: Paper): Features {
  const out = new FeatureList()
  lookFeatures(candidate, form, paper, out)
  nameFeatures(candidate, form, paper, out)
  return out.flat
}

/** What the places of a candidate in its paper tell, whichever number is asked for. */
export function placeFeatures(candidate: SubjectCandidate, form: Form, paper: Paper): Features {
  const out = new FeatureList()
  const here = candidate.occurrences.filter(({ chunk }) => chunk.sentence > 0)
  out.add('times+form', many(here.length), form)
  const from = out.flat.length
  for (const each of here) occurrenceFeatures(each, form, paper.whole, from, out)
  return out.flat
}

const lookOf = remember((words) =>
  /^\p{Lu}+$/u.test(words) ? 'acronym' : /-|\d/.test(words) ? 'mixed' : 'camel',
)

function lookFeatures(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureList): void {
  const { lower, size, opening, head, words, keys } = candidate
  const { title, titleKeys, spread } = paper
  out.add('form+size', form, SIZES[size] ?? '6')
  if (form !== 'name') {
    out.add('head', head.key)
    out.add('opening', keys[0] ?? '')
    for (const key of keys) out.add('word', key)
    out.add('head ending', head.lexeme.ending, form)
    out.add('opening ending', opening.lexeme.ending, form)
  } else out.add('look', lookOf(words))
  const place = titlePlace(lower, title)
  out.add('title', place)
  out.add('title+form', place, form)
  let [shared, widest, narrowest] = [0, 0, Number.POSITIVE_INFINITY]
  for (const key of keys) {
    if (titleKeys.has(key)) shared += 1
    const wide = spread.get(key) ?? 0
    widest = Math.max(widest, wide)
    narrowest = Math.min(narrowest, wide)
  }
  out.add('in title', form, shared === 0 ? 'none' : shared === keys.length ? 'all' : 'some')
  out.add('widest', many(widest), form)
  out.add('narrowest', many(narrowest), form)
}

/** The word before a candidate's chunk: one that tells something, a sign, or just a word. */
const leadOf = (before: Token | undefined) =>
  before === undefined
    ? '|'
    : LEADS.has(before.lexeme.lower)
      ? before.lexeme.lower
      : before.kind === 'sign'
        ? before.text
        : 'word'

/** How much of its chunk a candidate is. */
const stretchOf = (fromStart: boolean, toEnd: boolean) =>
  fromStart ? (toEnd ? 'whole' : 'start') : toEnd ? 'end' : 'inside'

/** What a place says of a candidate; what several places say alike counts once. */
function occurrenceFeatures(
  each: Occurrence,
  form: Form,
  { tokens, sentences }: WholeText,
  from: number,
  out: FeatureList,
): void {
  const before = tokens[each.chunk.first - 1]
  const after = tokens[each.last + 1]
  const lead = leadOf(before)
  const direct = each.first === each.chunk.first
  if (lead === 'word') out.addOnce(from, 'behind', before?.lexeme.lower.slice(0, 6) ?? '')
  if (isIntroducedBehind(tokens, each.last)) {
    out.addOnce(from, 'introduced+form', 'passive', form)
  }
  out.addOnce(from, 'lead', lead, direct ? 'direct' : 'inside')
  out.addOnce(from, 'lead+form', lead, form)
  const intro = introduction(tokens, each, sentences[each.chunk.sentence]?.first ?? 0)
  if (intro !== null) {
    out.addOnce(from, 'introduced+form', intro, form)
    out.addOnce(from, 'introduced+whole', intro, stretchOf(direct, each.last === each.chunk.last))
  }
  if (after === undefined) return
  if (tokens[each.first - 1]?.text === '(' && after.text === ')') {
    out.addOnce(from, 'parentheses', intro ?? 'none')
  }
  if (after.text === '(' && /^\p{Lu}/u.test(tokens[each.last + 2]?.text ?? ''))
    out.addOnce(from, 'long form', intro ?? 'none')
  if (VERBS.has(after) || after.text.endsWith('ly')) out.addOnce(from, 'acts', form)
  if (each.last < each.chunk.last) out.addOnce(from, 'before', after.key)
}

function nameFeatures({ lower, words }: SubjectCandidate, form: Form, paper: Paper, out: FeatureList): void {
  const { main, described, names } = paper
  const isMain = main === null ? 'none' : main === lower ? 'is' : lower.includes(main) ? 'holds' : 'other'
  out.add(names.isData ? 'data main' : 'main', isMain, form)
  if (described !== null) out.add('described', partOf(described, lower), form)
  if (names.all.includes(words)) out.add('listed', form)
}

const partOf = (whole: string, part: string) =>
  whole === part ? 'is' : whole.endsWith(part) ? 'ends' : whole.includes(part) ? 'part' : 'other'
