import type { Context, Draft, Reading } from '../draft'
import { governorOf, keysBefore } from '../nearby'
import { absolute, change } from './change'

const POINT_METRICS = new Set(['FID', 'perplexity', 'BLEU', 'PSNR'])

/** How a number in points, or a bare one, is to be read. */
export function readScore(draft: Draft, context: Context): Reading | null {
  const entry = draft.metric?.entry
  if (entry === undefined) return null
  const { low, sign, unit } = draft.quantity
  if (unit?.kind === 'points' && unit.symbol !== 'dB') return change(draft, context, 'points', entry)
  if (entry.family !== 'quality') return null
  const governor = governorOf(context.document, draft.quantity.first)
  const isDifference = sign !== null || (draft.cueIsClose && governor?.key !== 'to')
  // The score on a benchmark is implied, and so it is beside the number.
  const isNamed = draft.metric?.at != null || entry.name === 'score'
  const beside = draft.metric !== null && draft.metric.distance <= 5 && isNamed
  if (isDifference && (beside || POINT_METRICS.has(entry.name) || draft.list !== null))
    return change(draft, context, 'points', entry)
  const isInteger = /^[\d,]+$/.test(low.words)
  // "Opus 4.7": a bare number behind a name is its version; an unknown word behind a number is its unit.
  const beforeToken = context.document.tokens[draft.quantity.first - 1]
  const isVersion =
    beforeToken !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(beforeToken.text) &&
    draft.metric?.at?.last !== beforeToken.index
  if (isVersion) return null
  const metricBefore = (draft.metric?.at?.last ?? Number.POSITIVE_INFINITY) < draft.quantity.first
  const named =
    beside &&
    (!isInteger || metricBefore) &&
    (!isInteger ||
      ['of', 'is', 'to', 'at'].includes(keysBefore(context.document, draft.quantity.first, 1)[0] ?? ''))
  return named ? absolute(draft, 'quality') : null
}
