import type { Candidate } from '@/lib/domain/candidate'

/** The unit of a bare score that is no part of a hundred. */
const SCORE = 'score'

/** Units of bare scores that are never points of a hundred, by the metric's canonical name. */
const SCORE_UNITS: Readonly<Record<string, string>> = {
  FID: 'FID',
  perplexity: SCORE,
  MAE: SCORE,
  RMSE: SCORE,
  error: SCORE,
  'standard deviation': SCORE,
}

/** Above this a score that only its benchmark names is one of a hundred. */
const OF_TEN = 10

/** A bare score: "AUC of 0.93" is a share of one, "48.2 BLEU" are points; the two are not on one axis. */
function scoreUnit({ metric }: Candidate, highest: number): string {
  if (highest <= (metric.words === null ? OF_TEN : 1) || metric.family !== 'quality') return SCORE
  return SCORE_UNITS[metric.name] ?? 'points'
}

/**
 * The canonical unit of a claim: "x", "%", "points", "params", an absolute unit, or the score's own. A bare
 * number needs its value for that: `highest` is the larger end of a range, without its sign.
 */
export function canonicalUnit(candidate: Candidate, highest: number): string {
  const { unitKind, unitSymbol } = candidate.quantity
  switch (unitKind) {
    case 'percent':
      return '%'
    case 'ratio':
      return 'x'
    case 'params':
      return 'params'
    case 'points':
    case 'absolute':
      return unitSymbol ?? 'points'
    case 'none':
      if (candidate.metric.family === 'capacity' || candidate.metric.family === 'parameters') return 'params'
      return candidate.valueRelation === 'absolute' ? scoreUnit(candidate, highest) : 'points'
  }
}
