import { COST_FAMILIES } from '@/lib/domain/vocabulary'
import type { Context, Draft, Reading } from '../draft'
import { wordKey } from '../lexeme'
import { LEXICON, type MetricEntry } from '../lexicon'
import { governorOf, keysAfter, keysBefore } from '../nearby'
import { WordSet } from '../phrase-matcher'
import { absolute, change } from './change'

const ONLY = new Set(LEXICON.context.onlyWords.map(wordKey))
const RESULT_VERBS = new WordSet(LEXICON.context.resultVerbs)

/** "only 15% of the parameters", "requires 1.5% trainable parameters", "falls to 25% of the original". */
function isShare(draft: Draft, context: Context, entry: MetricEntry): boolean {
  const { first, last } = draft.quantity
  const after = keysAfter(context.document, last, 3)
  const before = keysBefore(context.document, first, 5)
  const governor = governorOf(context.document, first)?.key ?? ''
  if (governor === 'by' || draft.cue?.first === last + 1) return false
  const hasOnly = before.some((key) => ONLY.has(key)) || governor === 'with'
  if (
    after[0] === 'of' &&
    (after[1] === 'the' || after[1] === 'their' || after[1] === 'those' || after[1] === 'its')
  ) {
    return hasOnly || governor === 'to' || COST_FAMILIES.has(entry.family)
  }
  const follows =
    draft.metric?.at != null && draft.metric.at.first > last && draft.metric.at.first - last <= 3
  return hasOnly && COST_FAMILIES.has(entry.family) && follows
}

/** How a percentage is to be read; null where it is no result. */
export function readPercent(draft: Draft, context: Context): Reading | null {
  const { first, last } = draft.quantity
  const after = keysAfter(context.document, last, 4).join(' ')
  if (/^of (?:\S+ )?(?:\S+ )?peak/.test(after) || draft.metric?.entry.family === 'utilization') {
    return absolute(draft, 'utilization')
  }
  const entry = draft.metric?.entry
  if (entry === undefined) return null
  if (isShare(draft, context, entry)) {
    return {
      valueRelation: 'fraction_of_baseline',
      direction: 'decrease',
      improves: true,
      family: entry.family,
    }
  }
  if (
    draft.quantity.isWord &&
    ['the', 'of'].includes(keysAfter(context.document, last, 1)[0] ?? '') &&
    governorOf(context.document, first)?.key !== 'by'
  ) {
    return {
      valueRelation: 'fraction_of_baseline',
      direction: 'decrease',
      improves: true,
      family: entry.family,
    }
  }
  // "with 20% of something" is a condition unless its metric is right there.
  if (
    keysBefore(context.document, first, 1)[0] === 'with' &&
    !draft.cueIsClose &&
    (draft.metric?.distance ?? 0) > 3
  ) {
    return null
  }
  const isQuality = entry.family === 'quality'
  const governor = governorOf(context.document, first)
  const reaches =
    governor !== null && ['to', 'of', 'at', 'with', 'is', 'reach', 'reaches'].includes(governor.key)
  const metricIsBeside = draft.metric !== null && draft.metric.at !== null && draft.metric.distance <= 4
  const comparesHere =
    draft.cueIsClose || (draft.cue !== null && governor?.key === 'by') || draft.quantity.sign !== null
  if (draft.quantity.from !== null) return absolute(draft, entry.family)
  const toValue =
    keysBefore(context.document, first, 1)[0] === 'to' &&
    governor?.key !== 'by' &&
    !/up$/.test(keysBefore(context.document, first, 2)[0] ?? '')
  const comparesBehind = draft.cueIsClose && (draft.cue?.first ?? 0) > last
  if (comparesHere && (comparesBehind || !toValue))
    return change(
      draft,
      context,
      isQuality && !/higher|relative/.test(after) ? 'points' : 'percent_change',
      entry,
    )
  if (isQuality && (metricIsBeside || (reaches && draft.metric !== null) || toValue))
    return absolute(draft, 'quality')
  if (governor !== null && RESULT_VERBS.has(governor) && draft.metric?.at != null) {
    return isQuality ? absolute(draft, 'quality') : change(draft, context, 'percent_change', entry)
  }
  if (draft.cue !== null) return change(draft, context, isQuality ? 'points' : 'percent_change', entry)
  return null
}
