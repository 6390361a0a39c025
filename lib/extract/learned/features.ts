import type { TokenRange } from '../document'
import type { Context, Draft } from '../draft'
import type { CueKind } from '../lexicon'
import type { MetricMention } from '../mentions'
import { governorOf, sentenceBounds } from '../nearby'
import { countTerm, NOTHING, Term, termOf, termsOf } from '../terms'
import type { Token } from '../tokens'
import { within } from '../within'
import { addHeads } from './heads'
import { bucket, type FeatureSink, NO_WORD, shape } from './spelling'
import { addObject, addShare, addStanding } from './standing'

const BAG_REACH = 9
const METRIC_REACH = 25

const KIND = termsOf(
  ...(['u', 'us', 'form', 'u+form', 'digits', 'below1', 'range', 'from', 'sign', 'list'] as const),
  ...(['p1', 'p2', 'p3', 'n1', 'n2', 'n3', 'p1+u', 'n1+u', 'p21', 'n12', 'g', 'g+u', 'b', 'a'] as const),
  ...(['ms', 'mb', 'ma', 'm0', 'mf', 'mf+u', 'mn', 'mn+u', 'md', 'md+u before', 'md+u after'] as const),
  ...(['c0', 'c', 'c verb', 'c+u', 'c+u close', 'cw', 'cw+close', 'c+mf', 'expected'] as const),
  ...(['place', 'head', 'numbers', 'read', 'rule', 'rule up', 'rule down', 'rule still', 'doubt'] as const),
)
const FORM = termsOf('word', 'scaled', 'decimal', 'integer')
const SAYS = termsOf('true', 'false')

/** How the number is written: its unit, its form, what stands around its digits. */
function addNumber({ quantity, list }: Draft, out: FeatureSink): Term {
  const { unit, low, high, from, sign, isWord } = quantity
  const kind = termOf(unit?.kind ?? 'none')
  out.add(KIND.u, kind)
  out.add(KIND.us, termOf(unit?.symbol ?? 'none'))
  const isDecimal = low.words.includes('.')
  const form = FORM[isWord ? 'word' : low.scale !== null ? 'scaled' : isDecimal ? 'decimal' : 'integer']
  out.add(KIND.form, form)
  out.add(KIND['u+form'], kind, form)
  if (form === FORM.integer) out.add(KIND.digits, kind, countTerm(low.words.length, 7))
  if (form === FORM.decimal) out.add(KIND.below1, kind, /^0?\./.test(low.words) ? SAYS.true : SAYS.false)
  if (high !== null) out.add(KIND.range, NOTHING)
  if (from !== null) out.add(KIND.from, NOTHING)
  if (sign !== null) out.add(KIND.sign, termOf(sign))
  if (list !== null) out.add(KIND.list, countTerm(list.size, 4))
  return kind
}

function shapeAt(tokens: readonly Token[], index: number, { first, last }: TokenRange): Term {
  const token = index < first || index > last ? undefined : tokens[index]
  return token === undefined ? NO_WORD : shape(token)
}

/** The words next to the number, by place and as a bag to either side. */
function addWords({ document }: Context, { quantity }: Draft, kind: Term, out: FeatureSink): void {
  const { tokens } = document
  const bounds = sentenceBounds(document, quantity.first)
  const { first, last } = quantity
  const p1 = shapeAt(tokens, first - 1, bounds)
  const p2 = shapeAt(tokens, first - 2, bounds)
  const p3 = shapeAt(tokens, first - 3, bounds)
  const n1 = shapeAt(tokens, last + 1, bounds)
  const n2 = shapeAt(tokens, last + 2, bounds)
  const n3 = shapeAt(tokens, last + 3, bounds)
  out.add(KIND.p1, p1)
  out.add(KIND.p2, p2)
  out.add(KIND.p3, p3)
  out.add(KIND.n1, n1)
  out.add(KIND.n2, n2)
  out.add(KIND.n3, n3)
  out.add(KIND['p1+u'], p1, kind)
  out.add(KIND['n1+u'], n1, kind)
  out.add(KIND.p21, p2, p1)
  out.add(KIND.n12, n1, n2)
  const governor = governorOf(document, quantity.first)
  const key = governor === null ? NO_WORD : shape(governor)
  out.add(KIND.g, key)
  out.add(KIND['g+u'], key, kind)
  for (let index = Math.max(bounds.first, quantity.first - BAG_REACH); index < quantity.first; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') out.add(KIND.b, shape(token))
  }
  const end = Math.min(bounds.last, quantity.last + BAG_REACH)
  for (let index = quantity.last + 1; index <= end; index++) {
    const token = tokens[index]
    if (token?.kind === 'word') out.add(KIND.a, shape(token))
  }
}

/** Which way the metric went if the word of comparison is taken at its word. */
function expectedOf(cue: CueKind, better: 'higher' | 'lower'): Term {
  if (cue === 'increase' || cue === 'decrease') return termOf(cue)
  return termOf((cue === 'better') === (better === 'higher') ? 'increase' : 'decrease')
}

const REACH = termsOf('close', 'far')
const SIDE = termsOf('b', 'a')
const NO_METRIC = new Term('none')

/** The metrics around the number, and the one that the grammar takes for its own. */
function addMetrics({ document, mentions }: Context, draft: Draft, kind: Term, out: FeatureSink): void {
  const { first, last } = draft.quantity
  let before: MetricMention | null = null
  let after: MetricMention | null = null
  for (const metric of within(mentions.metric, first - METRIC_REACH, last + METRIC_REACH)) {
    if (document.sentenceOf[metric.first] !== draft.sentence) continue
    out.add(KIND.ms, termOf(metric.entry.family))
    if (metric.last < first) before = metric
    else if (metric.first > last) after ??= metric
  }
  if (before === null) out.add(KIND.mb, NOTHING)
  else out.add(KIND.mb, termOf(before.entry.family), bucket(first - before.last))
  if (after === null) out.add(KIND.ma, NOTHING)
  else out.add(KIND.ma, termOf(after.entry.family), bucket(after.first - last))
  const linked = draft.metric
  if (linked === null) {
    out.add(KIND.m0, NOTHING)
    return
  }
  const isBefore = linked.at === null || linked.at.first < first
  const family = termOf(linked.entry.family)
  const name = termOf(linked.entry.name)
  const distance = bucket(linked.distance)
  out.add(KIND.mf, family)
  out.add(KIND['mf+u'], family, kind)
  out.add(KIND.mn, name)
  out.add(KIND['mn+u'], name, kind)
  out.add(KIND.md, isBefore ? SIDE.b : SIDE.a, distance)
  out.add(isBefore ? KIND['md+u before'] : KIND['md+u after'], distance, kind)
}

/** The word of comparison that belongs to the number. */
function addCue({ document }: Context, draft: Draft, kind: Term, out: FeatureSink): void {
  const { cue, metric, cueIsClose } = draft
  if (cue === null) {
    out.add(KIND.c0, NOTHING)
    return
  }
  const word = document.tokens[cue.first]?.lexeme.term ?? NOTHING
  const close = cueIsClose ? REACH.close : REACH.far
  const says = termOf(cue.cue)
  out.add(cue.isVerb ? KIND['c verb'] : KIND.c, says, close)
  out.add(cueIsClose ? KIND['c+u close'] : KIND['c+u'], says, kind)
  out.add(KIND.cw, word)
  out.add(KIND['cw+close'], word, close)
  out.add(KIND['c+mf'], says, metric === null ? NO_METRIC : termOf(metric.entry.family))
  if (metric !== null) out.add(KIND.expected, expectedOf(cue.cue, metric.entry.better), close)
}

const PLACE = termsOf('first', 'last', 'late', 'early')

/** Where in the abstract the number stands, and who its sentence speaks of. */
function addPlace({ document, mentions }: Context, draft: Draft, out: FeatureSink): void {
  const sentence = document.sentences[draft.sentence]
  if (sentence === undefined) return
  const share = (draft.sentence + 1) / document.sentences.length
  const place = draft.sentence === 0 ? 'first' : share > 0.99 ? 'last' : share > 0.5 ? 'late' : 'early'
  out.add(KIND.place, PLACE[place])
  out.add(KIND.head, document.tokens[sentence.first]?.lexeme.term ?? NOTHING)
  out.add(KIND.numbers, countTerm(within(mentions.quantity, sentence.first, sentence.last).length, 5))
}

const READ_AS = {
  increase: KIND['rule up'],
  decrease: KIND['rule down'],
  none: KIND['rule still'],
} as const
const SURE = new Term('sure')

/** What the rules make of the number; they are a voice among others. */
function addRules(draft: Draft, out: FeatureSink): void {
  const { reading, doubts } = draft
  out.add(KIND.read, reading === null ? SAYS.false : SAYS.true)
  if (reading !== null) {
    const relation = termOf(reading.valueRelation)
    const family = termOf(reading.family)
    out.add(KIND.rule, relation)
    out.add(KIND.rule, family)
    out.add(KIND.rule, termOf(reading.direction))
    out.add(READ_AS[reading.direction], relation, family)
  }
  for (const doubt of doubts) out.add(KIND.doubt, termOf(doubt))
  if (doubts.length === 0 && reading !== null) out.add(KIND.rule, SURE)
}

/** Notes all that speaks for and against a number being a result, and for how it is to be read. */
export function addFeatures(draft: Draft, context: Context, out: FeatureSink): void {
  const kind = addNumber(draft, out)
  addWords(context, draft, kind, out)
  addStanding(context, draft, out)
  addHeads(context, draft, kind, out)
  addMetrics(context, draft, kind, out)
  addCue(context, draft, kind, out)
  addObject(context, draft, out)
  addShare(context, draft, out)
  addPlace(context, draft, out)
  addRules(draft, out)
}
