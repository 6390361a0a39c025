import type { FeatureSink } from '../learned/spelling'
import { remember } from '../remember'
import { NOTHING, type Term, termsOf } from '../terms'
import type { SubjectCandidate } from './candidates'
import { digit, many } from './counts'
import { FORMS, type Form } from './form'
import type { Paper } from './paper'

const KIND = termsOf(
  ...(['form+size', 'head', 'opening', 'word', 'head ending', 'opening ending', 'look', 'title'] as const),
  ...(['title+form', 'in title', 'widest', 'narrowest', 'main', 'data main', 'described', 'listed'] as const),
)

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

/** Notes what is known of a candidate at first sight, whichever number is asked for: its look, the title, its names. */
export function addSight(candidate: SubjectCandidate, form: Form, paper: Paper, out: FeatureSink): void {
  addLook(candidate, form, paper, out)
  addNaming(candidate, FORMS[form], paper, out)
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
    const wide = spread.get(number)?.sentences ?? 0
    widest = Math.max(widest, wide)
    narrowest = Math.min(narrowest, wide)
  }
  const part = shared === 0 ? SHARED.none : shared === keys.length ? SHARED.all : SHARED.some
  out.add(KIND['in title'], formTerm, part)
  out.add(KIND.widest, many(widest), formTerm)
  out.add(KIND.narrowest, many(narrowest), formTerm)
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
