import type { Candidate, RawMention } from '@/lib/domain/candidate'
import type { ExtractedClaim } from '@/lib/domain/claim'
import { canonicalMetric } from './metric'
import { tidyName } from './names'
import { parseNumber, parseRawNumber } from './quantity'
import { canonicalUnit } from './unit'

const MAX_DEVICE_COUNT = 10_000_000
const NO_SUBJECT = 'proposed method'

const nameOf = (mention: RawMention | null) => (mention === null ? null : tidyName(mention.words))

function positive(value: number | null): number | null {
  return value !== null && value > 0 ? value : null
}

function deviceCount(raw: string | null): number | null {
  const count = raw === null ? null : parseNumber(raw)
  return count !== null && Number.isInteger(count) && count >= 1 && count <= MAX_DEVICE_COUNT ? count : null
}

/** The ends of a range in order: "from 16 down to 8" has its lower end second. */
function orderedEnds(low: number, high: number | null): [number, number | null] {
  if (high === null || high === low) return [low, null]
  return low < high ? [low, high] : [high, low]
}

/** Brings a candidate into canonical form: numbers, units, metric names, parameter counts, confidence. */
export function normalizeCandidate(candidate: Candidate): ExtractedClaim {
  const { quantity, params } = candidate
  const high = quantity.high === null ? null : parseRawNumber(quantity.high)
  const [value, valueHigh] = orderedEnds(parseRawNumber(quantity.low) ?? 0, high)
  return {
    subject: nameOf(candidate.subject) ?? NO_SUBJECT,
    metric: canonicalMetric(candidate),
    metricFamily: candidate.metric.family,
    valueRelation: candidate.valueRelation,
    value,
    valueHigh,
    unit: canonicalUnit(candidate, Math.max(Math.abs(value), Math.abs(valueHigh ?? 0))),
    direction: candidate.direction,
    improves: candidate.improves,
    qualifier: valueHigh !== null ? 'range' : candidate.qualifier === 'range' ? 'exact' : candidate.qualifier,
    resultKind: candidate.resultKind,
    baseline: nameOf(candidate.baseline),
    modelName: nameOf(candidate.model),
    params: params === null ? null : positive(parseRawNumber(params.low)),
    paramsHigh: params?.high == null ? null : positive(parseRawNumber(params.high)),
    paramsBasis: params === null ? null : 'total',
    hardware: candidate.hardware.map(({ name, count }) => ({ name, count: deviceCount(count) })),
    task: nameOf(candidate.task),
    phase: candidate.phase,
    setting: nameOf(candidate.setting),
    evidence: candidate.evidence,
    confidence: Math.round(candidate.confidence * 100) / 100,
    figure: candidate.figure,
    metricEvidence: candidate.metric.evidence,
    impliedParams: candidate.impliedParams,
  }
}
