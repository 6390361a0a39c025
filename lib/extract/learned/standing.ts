import type { Context, Draft } from '../draft'
import { LEXICON } from '../lexicon'
import { sentenceBounds } from '../nearby'
import { WordSet } from '../phrase-matcher'
import { NOTHING, termOf, termsOf } from '../terms'
import { within } from '../within'
import { bucket, type FeatureSink, shape } from './spelling'

/** Words that a comparison's other side follows: "than X", "compared to X", "over X". */
const OTHER_SIDE = new WordSet(LEXICON.context.otherSideWords)
const OTHER_SIDE_REACH = 12

const KIND = termsOf(
  ...(['inside', 'parenthesis behind', 'other side inside', 'other side', 'tied', 'object'] as const),
  ...(['in object', 'of object', 'only', 'only of', 'share of', 'share lead', 'share'] as const),
)
const TIED = termsOf('behind', 'unit')

/** Whether the number stands on the other side of a comparison, in parentheses, or is tied to a word. */
export function addStanding({ document }: Context, { quantity }: Draft, out: FeatureSink): void {
  const { tokens } = document
  const { first } = sentenceBounds(document, quantity.first)
  let depth = 0
  let open = -1
  for (let index = quantity.first - 1; index >= Math.max(first, quantity.first - 30); index--) {
    const text = tokens[index]?.text
    if (text === ')') depth += 1
    if (text === '(') {
      if (depth === 0) {
        open = index
        break
      }
      depth -= 1
    }
  }
  if (open >= 0) {
    const head = tokens[open + 1]
    out.add(KIND.inside, head === undefined ? NOTHING : shape(head))
    const before = tokens[open - 1]
    out.add(KIND['parenthesis behind'], before === undefined ? NOTHING : shape(before))
  }
  const from = open >= 0 ? open : quantity.first
  for (let index = from - 1; index >= Math.max(first, from - OTHER_SIDE_REACH); index--) {
    const token = tokens[index]
    if (token === undefined || token.text === ';' || token.text === ',') break
    if (!OTHER_SIDE.has(token)) continue
    const kind = open >= 0 ? KIND['other side inside'] : KIND['other side']
    out.add(kind, token.lexeme.term, bucket(from - index))
    break
  }
  const next = tokens[quantity.last]
  const behind = tokens[quantity.last + 1]
  if (behind?.text === '-' && behind.glued) out.add(KIND.tied, TIED.behind)
  if (tokens[quantity.first + 1]?.text === '-' && next !== undefined && quantity.last > quantity.first)
    out.add(KIND.tied, TIED.unit)
}

const OBJECT_MAX_TOKENS = 7

/** What the comparison is about: "improves the TRACKING PRECISION by 3%", "a 3% reduction in ENERGY". */
export function addObject({ document }: Context, { quantity, cue, sentence }: Draft, out: FeatureSink): void {
  const { tokens, sentenceOf } = document
  if (cue !== null && cue.last < quantity.first) {
    const end = Math.min(quantity.first, cue.last + 1 + OBJECT_MAX_TOKENS)
    for (let index = cue.last + 1; index < end; index++) {
      const token = tokens[index]
      if (token === undefined || token.key === 'by') break
      if (token.kind === 'word') out.add(KIND.object, shape(token))
    }
  }
  const from = (cue !== null && cue.first > quantity.last ? cue.last : quantity.last) + 1
  const lead = tokens[from]?.key
  if (lead !== 'in' && lead !== 'of') return
  for (let index = from + 1; index <= from + OBJECT_MAX_TOKENS - 2; index++) {
    const token = tokens[index]
    if (token === undefined || sentenceOf[index] !== sentence || token.kind !== 'word') break
    out.add(lead === 'in' ? KIND['in object'] : KIND['of object'], shape(token))
  }
}

const ONLY = new WordSet(LEXICON.context.onlyWords)
const SHARE_REACH = 7
const SHARE = termsOf('the', 'other', 'only', 'all', 'of nothing', 'of metric')
const LEADS_WHOLE = /^(?:the|their|its|those|that|all|original|full)$/

/** "only 33% of the inference time": a share of what a metric behind "of" names. */
export function addShare({ document, mentions }: Context, { quantity }: Draft, out: FeatureSink): void {
  const { tokens } = document
  const { first, last } = quantity
  const isOnly = [tokens[first - 1], tokens[first - 2], tokens[first - 3]].some(
    (token) => token !== undefined && ONLY.has(token),
  )
  if (isOnly) out.add(KIND.only, NOTHING)
  if (tokens[last + 1]?.key !== 'of') {
    const next = within(mentions.metric, last + 1, last + 2)[0]
    if (isOnly && next !== undefined) out.add(KIND['only of'], termOf(next.entry.family))
    return
  }
  const metric = within(mentions.metric, last + 2, last + SHARE_REACH)[0]
  const lead = tokens[last + 2]?.key ?? ''
  out.add(KIND['share of'], termOf(metric?.entry.family ?? 'nothing'))
  out.add(KIND['share lead'], LEADS_WHOLE.test(lead) ? SHARE.the : SHARE.other)
  const ofWhat = metric === undefined ? SHARE['of nothing'] : SHARE['of metric']
  out.add(KIND.share, isOnly ? SHARE.only : SHARE.all, ofWhat)
}
