import type { Context, Draft, LinkedMetric, Reading, Refiner } from '../draft'
import type { Quantity } from '../mentions'
import { governorOf } from '../nearby'
import { readAbsolute } from '../readings/absolute'
import { impliedMetric, metricOfFamily } from '../readings/implied-metric'
import { readParams } from '../readings/params'
import { readPercent } from '../readings/percent'
import { readRatio } from '../readings/ratio'
import { readScore } from '../readings/score'

const ACHIEVES = /^(?:achiev|reach|attain|obtain|get|score|record)/
const OUTDOES = /^(?:outperform|surpass|exceed|beat)/
const BEATS = /^(?:outperform|surpass|exceed|beat|improv|outstrip)/

/** "outperforms X by 3% on A with less memory": the metric behind belongs to the next thought. */
function isFarBehind(draft: Draft): boolean {
  const at = draft.metric?.at
  return at != null && at.first > draft.quantity.last && (draft.metric?.distance ?? 0) > 5
}

/** "exceeds plain data by 3%": the metric's word is what is beaten, not what is measured. */
function isBeaten(draft: Draft, { document }: Context): boolean {
  const at = draft.metric?.at
  if (at == null || draft.cue === null || draft.metric?.entry.family === 'quality') return false
  if (!OUTDOES.test(document.tokens[draft.cue.first]?.key ?? '')) return false
  return (
    at.first > draft.cue.first &&
    at.last < draft.quantity.first &&
    document.tokens[at.first - 1]?.key !== 'in'
  )
}

function beatsBy(draft: Draft, context: Context): boolean {
  if (draft.cue === null) return false
  const verb = context.document.tokens[draft.cue.first]?.key ?? ''
  const governor = governorOf(context.document, draft.quantity.first)?.key ?? ''
  return BEATS.test(verb) && (governor === 'by' || draft.cueIsClose || draft.quantity.sign !== null)
}

/** "achieves 4.01 on NAME": a score on a benchmark, though no metric is named. */
function impliedScore(draft: Draft, context: Context): LinkedMetric | null {
  const { quantity } = draft
  const isScore =
    quantity.unit === null
      ? /\./.test(quantity.low.words) && quantity.low.scale === null
      : quantity.unit.kind === 'percent'
  if (
    !isScore ||
    (draft.metric?.entry.family === 'quality' && draft.metric.distance <= 8) ||
    draft.cueIsClose
  )
    return null
  const [on, name] = context.document.tokens.slice(quantity.last + 1, quantity.last + 3)
  if (on?.key !== 'on' || name === undefined || !/\p{Lu}/u.test(name.text)) return null
  const governor = governorOf(context.document, quantity.first)
  const goesOn = draft.list !== null || governor?.key === 'and' || governor?.text === ','
  return governor !== null && (ACHIEVES.test(governor.key) || goesOn)
    ? impliedMetric(quantity.unit === null ? 'score' : 'accuracy')
    : null
}

/** "outperforms X by 3%" names no metric; the comparison alone says that something got better. */
function withImpliedMetric(draft: Draft, context: Context): Draft {
  const scored = impliedScore(draft, context)
  if (scored !== null) return { ...draft, metric: scored }
  if (draft.metric !== null && (isFarBehind(draft) || isBeaten(draft, context)) && beatsBy(draft, context))
    return { ...draft, metric: impliedMetric() }
  if (draft.metric !== null || draft.cue === null) return draft
  return beatsBy(draft, context) || (draft.cueIsClose && draft.cue.cue === 'better')
    ? { ...draft, metric: impliedMetric() }
    : draft
}

function readingOf(draft: Draft, context: Context): Reading | null {
  const { quantity } = draft
  // A value with its own baseline is stated as such, whatever verb stands around it.
  switch (quantity.unit?.kind) {
    case 'percent':
      return readPercent(draft, context)
    case 'ratio':
      return readRatio(draft, context)
    case 'params':
      return readParams(draft, context)
    case undefined:
      return quantity.low.scale === null && !quantity.isWord
        ? readScore(draft, context)
        : readParams(draft, context)
    case 'points':
      return readScore(draft, context)
    default:
      return readAbsolute(draft, context)
  }
}

/** A whole number without a unit, and with no other end beside it. */
const isBare = ({ unit, from, low }: Quantity) =>
  unit === null && from === null && (low.scale !== null || !low.words.includes('.'))

/** "Opus 4.7": behind a word with a capital that is no metric, a bare number is a version. */
function isVersion({ quantity, metric }: Draft, { document }: Context): boolean {
  const before = document.tokens[quantity.first - 1]
  const isName = before !== undefined && /^(?:\p{Lu}\p{Ll}|version$)/u.test(before.text)
  return quantity.unit === null && quantity.from === null && isName && metric?.at?.last !== before.index
}

/** How the grammar reads each number; null where its unit alone says that it may be a result. */
export const readRelations: Refiner = (drafts, context) =>
  drafts.flatMap((draft): Draft[] => {
    const full = withImpliedMetric(draft, context)
    const reading = readingOf(full, context)
    // A bare whole number that even the grammar makes nothing of is a count, an index, part of a name.
    if (reading === null)
      return isBare(full.quantity) || isVersion(full, context) ? [] : [{ ...full, reading }]
    const { metric } = full
    // A value whose unit is of another family than the metric nearby measures something else: "accuracy at 30 fps".
    const isOther =
      metric !== null && reading.valueRelation === 'absolute' && metric.entry.family !== reading.family
    const fits = metric !== null && !(isOther && full.quantity.unit?.family !== undefined)
    return [{ ...full, metric: fits ? metric : metricOfFamily(reading.family), reading }]
  })
