import { COST_FAMILIES, type Direction, type MetricFamily } from '@/lib/domain/vocabulary'
import type { Context, Draft, Reading } from '../draft'
import type { MetricEntry } from '../lexicon'
import { sentenceBounds } from '../nearby'

/** Which way the metric went, from the word of comparison, else from what is better for it. */
function directionOf(draft: Draft, entry: MetricEntry): Direction {
  const better: Direction = entry.better === 'higher' ? 'increase' : 'decrease'
  const worse: Direction = better === 'increase' ? 'decrease' : 'increase'
  if (draft.quantity.sign !== null && draft.quantity.unit?.kind === 'percent') {
    return draft.quantity.sign === '-'
      ? 'decrease'
      : entry.better === 'lower' && entry.family === 'quality'
        ? 'decrease'
        : 'increase'
  }
  switch (draft.cue?.cue) {
    case 'increase':
      return 'increase'
    case 'decrease':
      return 'decrease'
    case 'worse':
      return worse
    default:
      return better
  }
}

function improvesBy(draft: Draft, direction: Direction, entry: MetricEntry): boolean {
  if (draft.cue?.cue === 'better') return true
  return (direction === 'increase') === (entry.better === 'higher')
}

const SPEED_VERB = /^(?:accelerat|faster|quicker|speed)/

/** The family that a change belongs to, where the comparison says more than the metric's name. */
function familyOf(entry: MetricEntry, cueWord: string, direction: Direction): MetricFamily {
  // "accelerates … in runtime" is a speed; a larger "model size" is a capacity.
  if (entry.family === 'latency' && SPEED_VERB.test(cueWord)) return 'speed'
  if (entry.name === 'model size' && direction === 'increase') return 'capacity'
  return entry.family
}

/** The reading of a change: its direction, and whether it is an improvement. */
export function change(
  draft: Draft,
  context: Context,
  valueRelation: Reading['valueRelation'],
  entry: MetricEntry,
): Reading {
  const cueWord = context.document.tokens[draft.cue?.first ?? -1]?.key ?? ''
  const stated = directionOf(draft, entry)
  const family = familyOf(entry, cueWord, stated)
  if (family === 'speed' && entry.family !== 'speed')
    return { valueRelation, direction: 'increase', improves: true, family }
  if (family === 'capacity' && entry.family !== 'capacity')
    return { valueRelation, direction: stated, improves: true, family }
  if (isOthersCost(draft, context, entry))
    return { valueRelation, direction: 'decrease', improves: true, family }
  const direction = stated
  return { valueRelation, direction, improves: improvesBy(draft, direction, entry), family }
}

const BEATS = /^(?:outperform|surpass|match|exceed|beat)/

/** "surpasses B, whose cost is 10x higher": the higher cost is the others', so the subject's is lower. */
function isOthersCost(draft: Draft, { document }: Context, entry: MetricEntry): boolean {
  if (
    draft.cue === null ||
    draft.cue.cue !== 'increase' ||
    draft.cue.isVerb ||
    draft.cue.first <= draft.quantity.last
  )
    return false
  if (!COST_FAMILIES.has(entry.family) || draft.quantity.unit?.kind !== 'ratio') return false
  const at = draft.metric?.at
  if (at == null || at.first > draft.quantity.first) return false
  const { first } = sentenceBounds(document, draft.quantity.first)
  return document.tokens.slice(first, at.first).some((token) => BEATS.test(token.key))
}

/** The reading of a value that stands for itself. */
export function absolute(draft: Draft, family: MetricFamily): Reading {
  return {
    valueRelation: 'absolute',
    direction: 'none',
    improves: draft.quantity.from === null ? null : true,
    family,
  }
}
