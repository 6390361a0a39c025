import type { Candidate } from '@/lib/domain/candidate'

/** Units of scores that have no sign of their own, by the metric's canonical name. */
const SCORE_UNITS: Readonly<Record<string, string>> = { FID: 'FID' }

/** The canonical unit of a claim: "x", "%", "points", "params", an absolute unit, or the score's own. */
export function canonicalUnit(candidate: Candidate): string {
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
      if (candidate.valueRelation === 'absolute' && candidate.metric.words === null) return 'score'
      return candidate.valueRelation === 'points'
        ? 'points'
        : (SCORE_UNITS[candidate.metric.name] ?? 'points')
  }
}
