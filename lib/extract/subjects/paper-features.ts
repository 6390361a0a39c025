import type { PaperNames } from '../names'
import { remember } from '../remember'
import { type Token, wordKey } from '../tokens'
import type { SubjectCandidate } from './candidates'
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
  readonly spread: ReadonlyMap<string, number>
  readonly names: PaperNames
  /** In lower case. */
  readonly main: string | null
  readonly described: string | null
}

export function paperOf(whole: WholeText, names: PaperNames): Paper {
  return {
    whole,
    title: whole.lower.slice(0, Math.max(0, whole.shift - 1)),
    spread: spreadOf(whole),
    names,
    main: names.main?.toLowerCase() ?? null,
    described: names.described?.toLowerCase() ?? null,
  }
}

type AddFeature = (kind: string, value: string) => void

/** What is known of a candidate in its paper, whichever number is asked for: its look, its places, its names. */
export function paperFeatures(candidate: SubjectCandidate, form: Form, paper: Paper): string[] {
  const features: string[] = []
  const add: AddFeature = (kind, value) => {
    features.push(kind, value)
  }
  lookFeatures(candidate, form, paper, add)
  const here = candidate.occurrences.filter(({ chunk }) => chunk.sentence > 0)
  add('times+form', `${many(here.length)} ${form}`)
  // What several places say alike counts once.
  const once = here.length > 1 ? addOnce(features, features.length) : add
  for (const each of here) occurrenceFeatures(each, form, paper.whole, once)
  nameFeatures(candidate, form, paper, add)
  return features
}

function addOnce(features: string[], from: number): AddFeature {
  return (kind, value) => {
    for (let at = from; at < features.length; at += 2)
      if (features[at] === kind && features[at + 1] === value) return
    features.push(kind, value)
  }
}

const lookOf = remember((words) =>
  /^\p{Lu}+$/u.test(words) ? 'acronym' : /-|\d/.test(words) ? 'mixed' : 'camel',
)

function lookFeatures(candidate: SubjectCandidate, form: Form, paper: Paper, add: AddFeature): void {
  const { lower, size, head, words } = candidate
  const { title, spread } = paper
  const parts = lower.replaceAll('-', ' ').split(' ')
  const keys = parts.map(wordKey)
  add('form+size', `${form} ${Math.min(size, 6)}`)
  if (form !== 'name') {
    add('head', head.key)
    add('opening', keys[0] ?? '')
    keys.forEach((key, at) => {
      if (keys.indexOf(key) === at) add('word', key)
    })
  } else add('look', lookOf(words))
  const place = titlePlace(lower, title)
  add('title', place)
  add('title+form', `${place} ${form}`)
  const shared = parts.filter((word) => title.includes(word)).length
  add('in title', `${form} ${shared === 0 ? 'none' : shared === parts.length ? 'all' : 'some'}`)
  let [widest, narrowest] = [0, Number.POSITIVE_INFINITY]
  for (const key of keys) {
    const wide = spread.get(key) ?? 0
    widest = Math.max(widest, wide)
    narrowest = Math.min(narrowest, wide)
  }
  add('widest', `${many(widest)} ${form}`)
  add('narrowest', `${many(narrowest)} ${form}`)
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

function occurrenceFeatures(
  each: Occurrence,
  form: Form,
  { tokens, sentences }: WholeText,
  add: AddFeature,
): void {
  const before = tokens[each.chunk.first - 1]
  const after = tokens[each.last + 1]
  const lead = leadOf(before)
  const direct = each.first === each.chunk.first
  if (lead === 'word') add('behind', before?.lexeme.lower.slice(0, 6) ?? '')
  if (isIntroducedBehind(tokens, each.last)) {
    add('introduced+form', `passive ${form}`)
  }
  add('lead', `${lead} ${direct}`)
  add('lead+form', `${lead} ${form}`)
  const intro = introduction(tokens, each, sentences[each.chunk.sentence]?.first ?? 0)
  if (intro !== null) {
    add('introduced+form', `${intro} ${form}`)
    add('introduced+whole', `${intro} ${direct} ${each.last === each.chunk.last}`)
  }
  if (after === undefined) return
  if (tokens[each.first - 1]?.text === '(' && after.text === ')') {
    add('parentheses', intro ?? 'none')
  }
  if (after.text === '(' && /^\p{Lu}/u.test(tokens[each.last + 2]?.text ?? ''))
    add('long form', intro ?? 'none')
  if (VERBS.has(after) || after.text.endsWith('ly')) add('acts', form)
  if (each.last < each.chunk.last) add('before', after.key)
}

function nameFeatures({ lower, words }: SubjectCandidate, form: Form, paper: Paper, add: AddFeature): void {
  const { main, described, names } = paper
  const isMain = main === null ? 'none' : main === lower ? 'is' : lower.includes(main) ? 'holds' : 'other'
  add('main', `${isMain} ${form} ${names.isData}`)
  if (described !== null) add('described', `${partOf(described, lower)} ${form}`)
  if (names.all.includes(words)) add('listed', form)
}

const partOf = (whole: string, part: string) =>
  whole === part ? 'is' : whole.endsWith(part) ? 'ends' : whole.includes(part) ? 'part' : 'other'
