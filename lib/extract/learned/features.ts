import type { Context, Draft } from '../draft'
import type { CueKind } from '../lexicon'
import { governorOf, sentenceBounds } from '../nearby'
import { within } from '../within'
import { addHeads } from './heads'
import { type Add, bucket, type Features, shape } from './spelling'
import { addObject, addShare, addStanding } from './standing'

const BAG_REACH = 9
const METRIC_REACH = 25

/** How the number is written: its unit, its form, what stands around its digits. */
function addNumber({ quantity, list }: Draft, add: Add): string {
  const { unit, low, high, from, sign, isWord } = quantity
  const kind = unit?.kind ?? 'none'
  add('u', kind)
  add('us', unit?.symbol ?? 'none')
  const form = isWord ? 'word' : low.scale !== null ? 'scaled' : /\./.test(low.words) ? 'decimal' : 'integer'
  add('form', form)
  add('u+form', `${kind} ${form}`)
  if (form === 'integer') add('digits', `${kind} ${Math.min(low.words.length, 7)}`)
  if (form === 'decimal') add('below1', `${kind} ${/^0?\./.test(low.words)}`)
  if (high !== null) add('range', '')
  if (from !== null) add('from', '')
  if (sign !== null) add('sign', sign)
  if (list !== null) add('list', String(Math.min(list.size, 4)))
  return kind
}

/** The words next to the number, by place and as a bag to either side. */
function addWords({ document }: Context, { quantity }: Draft, kind: string, add: Add): void {
  const { tokens } = document
  const bounds = sentenceBounds(document, quantity.first)
  const at = (index: number) => {
    const token = index < bounds.first || index > bounds.last ? undefined : tokens[index]
    return token === undefined ? '|' : shape(token)
  }
  const [p1, p2, p3] = [at(quantity.first - 1), at(quantity.first - 2), at(quantity.first - 3)]
  const [n1, n2, n3] = [at(quantity.last + 1), at(quantity.last + 2), at(quantity.last + 3)]
  add('p1', p1)
  add('p2', p2)
  add('p3', p3)
  add('n1', n1)
  add('n2', n2)
  add('n3', n3)
  add('p1+u', `${p1} ${kind}`)
  add('n1+u', `${n1} ${kind}`)
  add('p21', `${p2} ${p1}`)
  add('n12', `${n1} ${n2}`)
  const governor = governorOf(document, quantity.first)
  const key = governor === null ? '|' : shape(governor)
  add('g', key)
  add('g+u', `${key} ${kind}`)
  for (let index = Math.max(bounds.first, quantity.first - BAG_REACH); index < quantity.first; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') add('b', shape(token))
  }
  const end = Math.min(bounds.last, quantity.last + BAG_REACH)
  for (let index = quantity.last + 1; index <= end; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') add('a', shape(token))
  }
}

/** Which way the metric went if the word of comparison is taken at its word. */
function expectedOf(cue: CueKind, better: 'higher' | 'lower'): string {
  if (cue === 'increase' || cue === 'decrease') return cue
  return (cue === 'better') === (better === 'higher') ? 'increase' : 'decrease'
}

/** The metrics and the words of comparison around the number. */
function addMentions(context: Context, draft: Draft, kind: string, add: Add): void {
  const { document, mentions } = context
  const { first, last } = draft.quantity
  let before: string | null = null
  let after: string | null = null
  for (const metric of within(mentions.metric, first - METRIC_REACH, last + METRIC_REACH)) {
    if (document.sentenceOf[metric.first] !== draft.sentence) continue
    add('ms', metric.entry.family)
    if (metric.last < first) before = `${metric.entry.family} ${bucket(first - metric.last)}`
    else if (metric.first > last) after ??= `${metric.entry.family} ${bucket(metric.first - last)}`
  }
  add('mb', before ?? '')
  add('ma', after ?? '')
  const linked = draft.metric
  if (linked === null) add('m0', '')
  else {
    const side = linked.at === null || linked.at.first < first ? 'b' : 'a'
    add('mf', linked.entry.family)
    add('mf+u', `${linked.entry.family} ${kind}`)
    add('mn', linked.entry.name)
    add('mn+u', `${linked.entry.name} ${kind}`)
    add('md', `${side} ${bucket(linked.distance)}`)
    add('md+u', `${side} ${bucket(linked.distance)} ${kind}`)
  }
  const cue = draft.cue
  if (cue === null) add('c0', '')
  else {
    const word = document.tokens[cue.first]?.key ?? ''
    add('c', `${cue.cue} ${cue.isVerb} ${draft.cueIsClose}`)
    add('c+u', `${cue.cue} ${draft.cueIsClose} ${kind}`)
    add('cw', word)
    add('cw+close', `${word} ${draft.cueIsClose}`)
    add('c+mf', `${cue.cue} ${linked?.entry.family}`)
    if (linked !== null) add('expected', `${expectedOf(cue.cue, linked.entry.better)} ${draft.cueIsClose}`)
  }
}

/** Where in the abstract the number stands, and who its sentence speaks of. */
function addPlace({ document, mentions }: Context, draft: Draft, add: Add): void {
  const sentence = document.sentences[draft.sentence]
  if (sentence === undefined) return
  const share = (draft.sentence + 1) / document.sentences.length
  add('place', draft.sentence === 0 ? 'first' : share > 0.99 ? 'last' : share > 0.5 ? 'late' : 'early')
  add('head', document.tokens[sentence.first]?.key ?? '')
  const numbers = within(mentions.quantity, sentence.first, sentence.last).length
  add('numbers', String(Math.min(numbers, 5)))
}

/** What the rules make of the number; they are a voice among others. */
function addRules(draft: Draft, add: Add): void {
  const { reading, doubts } = draft
  add('read', String(reading !== null))
  if (reading !== null) {
    add('rule', reading.valueRelation)
    add('rule', reading.family)
    add('rule', reading.direction)
    add('rule', `${reading.valueRelation} ${reading.family} ${reading.direction}`)
  }
  for (const doubt of doubts) add('doubt', doubt)
  if (doubts.length === 0 && reading !== null) add('rule', 'sure')
}

/** All that speaks for and against a number being a result, and for how it is to be read. */
export function featuresOf(draft: Draft, context: Context): Features {
  const features: string[] = []
  const add = (kind: string, value: string) => {
    features.push(kind, value)
  }
  const kind = addNumber(draft, add)
  addWords(context, draft, kind, add)
  addStanding(context, draft, add)
  addHeads(context, draft, kind, add)
  addMentions(context, draft, kind, add)
  addObject(context, draft, add)
  addShare(context, draft, add)
  addPlace(context, draft, add)
  addRules(draft, add)
  return features
}
