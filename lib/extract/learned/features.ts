import type { TokenRange } from '../document'
import type { Context, Draft } from '../draft'
import type { CueKind } from '../lexicon'
import type { MetricMention } from '../mentions'
import { governorOf, sentenceBounds } from '../nearby'
import type { Token } from '../tokens'
import { within } from '../within'
import { addHeads } from './heads'
import { bucket, FeatureList, type Features, shape } from './spelling'
import { addObject, addShare, addStanding } from './standing'

const BAG_REACH = 9
const METRIC_REACH = 25

/** How the number is written: its unit, its form, what stands around its digits. */
function addNumber({ quantity, list }: Draft, out: FeatureList): string {
  const { unit, low, high, from, sign, isWord } = quantity
  const kind = unit?.kind ?? 'none'
  out.add('u', kind)
  out.add('us', unit?.symbol ?? 'none')
  const form = isWord ? 'word' : low.scale !== null ? 'scaled' : /\./.test(low.words) ? 'decimal' : 'integer'
  out.add('form', form)
  out.add('u+form', kind, form)
  if (form === 'integer') out.add('digits', kind, String(Math.min(low.words.length, 7)))
  if (form === 'decimal') out.add('below1', kind, String(/^0?\./.test(low.words)))
  if (high !== null) out.add('range', '')
  if (from !== null) out.add('from', '')
  if (sign !== null) out.add('sign', sign)
  if (list !== null) out.add('list', String(Math.min(list.size, 4)))
  return kind
}

function shapeAt(tokens: readonly Token[], index: number, { first, last }: TokenRange): string {
  const token = index < first || index > last ? undefined : tokens[index]
  return token === undefined ? '|' : shape(token)
}

/** The words next to the number, by place and as a bag to either side. */
function addWords({ document }: Context, { quantity }: Draft, kind: string, out: FeatureList): void {
  const { tokens } = document
  const bounds = sentenceBounds(document, quantity.first)
  const { first, last } = quantity
  const p1 = shapeAt(tokens, first - 1, bounds)
  const p2 = shapeAt(tokens, first - 2, bounds)
  const p3 = shapeAt(tokens, first - 3, bounds)
  const n1 = shapeAt(tokens, last + 1, bounds)
  const n2 = shapeAt(tokens, last + 2, bounds)
  const n3 = shapeAt(tokens, last + 3, bounds)
  out.add('p1', p1)
  out.add('p2', p2)
  out.add('p3', p3)
  out.add('n1', n1)
  out.add('n2', n2)
  out.add('n3', n3)
  out.add('p1+u', p1, kind)
  out.add('n1+u', n1, kind)
  out.add('p21', p2, p1)
  out.add('n12', n1, n2)
  const governor = governorOf(document, quantity.first)
  const key = governor === null ? '|' : shape(governor)
  out.add('g', key)
  out.add('g+u', key, kind)
  for (let index = Math.max(bounds.first, quantity.first - BAG_REACH); index < quantity.first; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') out.add('b', shape(token))
  }
  const end = Math.min(bounds.last, quantity.last + BAG_REACH)
  for (let index = quantity.last + 1; index <= end; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') out.add('a', shape(token))
  }
}

/** Which way the metric went if the word of comparison is taken at its word. */
function expectedOf(cue: CueKind, better: 'higher' | 'lower'): string {
  if (cue === 'increase' || cue === 'decrease') return cue
  return (cue === 'better') === (better === 'higher') ? 'increase' : 'decrease'
}

/** The metrics and the words of comparison around the number. */
function addMentions(context: Context, draft: Draft, kind: string, out: FeatureList): void {
  const { document, mentions } = context
  const { first, last } = draft.quantity
  let before: MetricMention | null = null
  let after: MetricMention | null = null
  for (const metric of within(mentions.metric, first - METRIC_REACH, last + METRIC_REACH)) {
    if (document.sentenceOf[metric.first] !== draft.sentence) continue
    out.add('ms', metric.entry.family)
    if (metric.last < first) before = metric
    else if (metric.first > last) after ??= metric
  }
  if (before === null) out.add('mb', '')
  else out.add('mb', before.entry.family, bucket(first - before.last))
  if (after === null) out.add('ma', '')
  else out.add('ma', after.entry.family, bucket(after.first - last))
  const linked = draft.metric
  if (linked === null) out.add('m0', '')
  else {
    const side = linked.at === null || linked.at.first < first ? 'b' : 'a'
    out.add('mf', linked.entry.family)
    out.add('mf+u', linked.entry.family, kind)
    out.add('mn', linked.entry.name)
    out.add('mn+u', linked.entry.name, kind)
    out.add('md', side, bucket(linked.distance))
    out.add(side === 'b' ? 'md+u before' : 'md+u after', bucket(linked.distance), kind)
  }
  const cue = draft.cue
  if (cue === null) out.add('c0', '')
  else {
    const word = document.tokens[cue.first]?.key ?? ''
    const close = draft.cueIsClose ? 'close' : 'far'
    out.add(cue.isVerb ? 'c verb' : 'c', cue.cue, close)
    out.add(draft.cueIsClose ? 'c+u close' : 'c+u', cue.cue, kind)
    out.add('cw', word)
    out.add('cw+close', word, close)
    out.add('c+mf', cue.cue, linked?.entry.family ?? 'none')
    if (linked !== null) out.add('expected', expectedOf(cue.cue, linked.entry.better), close)
  }
}

/** Where in the abstract the number stands, and who its sentence speaks of. */
function addPlace({ document, mentions }: Context, draft: Draft, out: FeatureList): void {
  const sentence = document.sentences[draft.sentence]
  if (sentence === undefined) return
  const share = (draft.sentence + 1) / document.sentences.length
  out.add('place', draft.sentence === 0 ? 'first' : share > 0.99 ? 'last' : share > 0.5 ? 'late' : 'early')
  out.add('head', document.tokens[sentence.first]?.key ?? '')
  const numbers = within(mentions.quantity, sentence.first, sentence.last).length
  out.add('numbers', String(Math.min(numbers, 5)))
}

const READ_AS = { increase: 'rule up', decrease: 'rule down', none: 'rule still' } as const

/** What the rules make of the number; they are a voice among others. */
function addRules(draft: Draft, out: FeatureList): void {
  const { reading, doubts } = draft
  out.add('read', String(reading !== null))
  if (reading !== null) {
    out.add('rule', reading.valueRelation)
    out.add('rule', reading.family)
    out.add('rule', reading.direction)
    out.add(READ_AS[reading.direction], reading.valueRelation, reading.family)
  }
  for (const doubt of doubts) out.add('doubt', doubt)
  if (doubts.length === 0 && reading !== null) out.add('rule', 'sure')
}

/** All that speaks for and against a number being a result, and for how it is to be read. */
export function featuresOf(draft: Draft, context: Context): Features {
  const out = new FeatureList()
  const kind = addNumber(draft, out)
  addWords(context, draft, kind, out)
  addStanding(context, draft, out)
  addHeads(context, draft, kind, out)
  addMentions(context, draft, kind, out)
  addObject(context, draft, out)
  addShare(context, draft, out)
  addPlace(context, draft, out)
  addRules(draft, out)
  return out.flat
}
