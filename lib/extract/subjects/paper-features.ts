import type { PaperNames } from '../names'
import { wordKey } from '../tokens'
import type { SubjectCandidate } from './candidates'
import { formOf } from './form'
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
export function spreadOf({ tokens, sentences }: WholeText): ReadonlyMap<string, number> {
  const spread = new Map<string, number>()
  for (const { first, last } of sentences) {
    const here = new Set<string>()
    for (let index = first; index <= last; index++) {
      const token = tokens[index]
      if (token?.kind === 'word') here.add(token.key)
    }
    for (const key of here) spread.set(key, (spread.get(key) ?? 0) + 1)
  }
  return spread
}

/** What is known of a candidate in its paper, whichever number is asked for. */
export function paperFeatures(
  candidate: SubjectCandidate,
  { tokens, sentences, text }: WholeText,
  names: PaperNames,
  spread: ReadonlyMap<string, number>,
): string[] {
  const noted = new Set<string>()
  const add = (kind: string, value: string) => noted.add(`${kind}\n${value}`)
  const { lower, size, head, occurrences, words } = candidate
  const form = formOf(candidate)
  const title = text.slice(0, text.indexOf('\n')).toLowerCase()
  add('form', form)
  add('form+size', `${form} ${Math.min(size, 6)}`)
  add('length', String(Math.min(8, Math.ceil(words.length / 6))))
  if (form !== 'name') {
    add('head', head.key)
    add('tail', head.key.slice(-4))
    add('opening', wordKey(words.split(/[\s-]/)[0] ?? ''))
    for (const word of words.split(/[\s-]/)) add('word', wordKey(word))
  } else add('look', /^\p{Lu}+$/u.test(words) ? 'acronym' : /-|\d/.test(words) ? 'mixed' : 'camel')
  const place = titlePlace(lower, title)
  add('title', place)
  add('title+form', `${place} ${form}`)
  const inTitle = lower.split(/[\s-]/).filter((word) => title.includes(word)).length
  add(
    'in title',
    `${form} ${inTitle === 0 ? 'none' : inTitle === lower.split(/[\s-]/).length ? 'all' : 'some'}`,
  )
  const here = occurrences.filter(({ chunk }) => chunk.sentence > 0)
  add('times', many(here.length))
  add('times+form', `${many(here.length)} ${form}`)
  const wide = lower.split(/[^\p{L}\p{N}]+/u).map((word) => spread.get(wordKey(word)) ?? 0)
  add('widest', `${many(Math.max(...wide))} ${form}`)
  add('narrowest', `${many(Math.min(...wide))} ${form}`)
  const start = here[0]?.chunk.sentence
  add(
    'since',
    start === undefined ? 'title' : start <= 1 ? 'first' : start / sentences.length < 0.5 ? 'early' : 'late',
  )
  for (const each of here) {
    const before = tokens[each.chunk.first - 1]
    const after = tokens[each.last + 1]
    const lead =
      before === undefined
        ? '|'
        : LEADS.has(before.lexeme.lower)
          ? before.lexeme.lower
          : before.kind === 'sign'
            ? before.text
            : 'word'
    const direct = each.first === each.chunk.first
    if (lead === 'word') add('behind', before?.lexeme.lower.slice(0, 6) ?? '')
    if (isIntroducedBehind(tokens, each.last)) {
      add('introduced', 'passive')
      add('introduced+form', `passive ${form}`)
    }
    add('lead', `${lead} ${direct}`)
    add('lead+form', `${lead} ${form}`)
    const intro = introduction(tokens, each, sentences[each.chunk.sentence]?.first ?? 0)
    if (intro !== null) {
      add('introduced', intro)
      add('introduced+form', `${intro} ${form}`)
      add('introduced+whole', `${intro} ${direct} ${each.last === each.chunk.last}`)
    }
    if (tokens[each.first - 1]?.text === '(' && after?.text === ')') {
      add('parentheses', intro ?? 'none')
      add('parentheses+form', form)
    }
    if (after?.text === '(' && /^\p{Lu}/u.test(tokens[each.last + 2]?.text ?? ''))
      add('long form', intro ?? 'none')
    if (after !== undefined && (VERBS.has(after) || after.text.endsWith('ly'))) add('acts', form)
    if (each.last < each.chunk.last) add('before', tokens[each.last + 1]?.key ?? '')
  }
  const main = names.main?.toLowerCase()
  add(
    'main',
    `${main === undefined ? 'none' : main === lower ? 'is' : lower.includes(main) ? 'holds' : 'other'} ${form} ${names.isData}`,
  )
  if (names.described !== null) {
    const described = names.described.toLowerCase()
    add(
      'described',
      `${described === lower ? 'is' : described.endsWith(lower) ? 'ends' : described.includes(lower) ? 'part' : 'other'} ${form}`,
    )
  }
  if (names.all.includes(words)) add('listed', form)
  return [...noted].flatMap((each) => each.split('\n'))
}
