import type { Claim } from '@/lib/domain/claim'
import {
  DIRECTIONS,
  METRIC_FAMILIES,
  ORIGINS,
  PARAMS_BASES,
  PHASES,
  QUALIFIERS,
  RESULT_KINDS,
  REVIEW_STATUSES,
  VALUE_RELATIONS,
} from '@/lib/domain/vocabulary'
import { scaleOf } from '@/lib/query/claim-statement'
import { formatNumber, formatValue } from '@/lib/query/format'

export type ClaimField = { readonly label: string; readonly value: string | null }

const improves = (claim: Claim): string | null =>
  claim.improves === null ? null : claim.improves ? 'presented as better' : 'presented as worse'

/** Every field of a claim in words; null where the abstract does not state it. */
export function fieldsOf(claim: Claim): ClaimField[] {
  const scale = scaleOf(claim)
  const basis = claim.paramsBasis === null ? '' : `, ${PARAMS_BASES[claim.paramsBasis].toLowerCase()}`
  return [
    { label: 'Metric', value: `${claim.metric} (${METRIC_FAMILIES[claim.metricFamily].toLowerCase()})` },
    { label: 'Value', value: formatValue(claim.value, claim.valueHigh, claim.unit) },
    { label: 'Relation', value: VALUE_RELATIONS[claim.valueRelation] },
    { label: 'Qualifier', value: QUALIFIERS[claim.qualifier] },
    { label: 'Direction', value: DIRECTIONS[claim.direction] },
    { label: 'Better or worse', value: improves(claim) },
    { label: 'Kind', value: RESULT_KINDS[claim.resultKind] },
    { label: 'Baseline', value: claim.baseline },
    { label: 'Model', value: claim.modelName },
    { label: 'Scale', value: scale === null ? null : `${scale} parameters${basis}` },
    ...(claim.hardware.length === 0
      ? [{ label: 'Hardware', value: null }]
      : claim.hardware.map((mention) => ({ label: 'Hardware', value: deviceWords(mention) }))),
    { label: 'Task', value: claim.task },
    { label: 'Phase', value: claim.phase === null ? null : PHASES[claim.phase] },
    { label: 'Setting', value: claim.setting },
    { label: 'Origin', value: ORIGINS[claim.origin] },
    { label: 'Review', value: REVIEW_STATUSES[claim.reviewStatus] },
    ...(claim.confidence === null
      ? []
      : [{ label: 'Confidence', value: `${Math.round(100 * claim.confidence)}% (extraction)` }]),
  ]
}

/** A device with how many of them, and what is not known of either. */
function deviceWords({ name, count, device }: Claim['hardware'][number]): string {
  const unknown = [
    ...(count === null ? ['count not stated'] : []),
    ...(device === null ? ['not in the hardware catalogue'] : []),
  ]
  const words = count === null ? name : `${formatNumber(count)} × ${name}`
  return unknown.length === 0 ? words : `${words} (${unknown.join('; ')})`
}

/** How the improvement factor follows from the claim's figure: the computation with its numbers. */
export function derivationOf(claim: Claim): string {
  const ends = claim.valueHigh === null ? [claim.value] : [claim.value, claim.valueHigh]
  return ends.map((end) => derivationOfEnd(end, claim)).join(' and ')
}

function derivationOfEnd(value: number, claim: Claim): string {
  const shown = formatNumber(value)
  switch (claim.valueRelation) {
    case 'factor':
      return isResult(value, claim) ? `the stated ${shown}×` : `1 / ${shown}, as stated the other way round`
    case 'percent_change': {
      const sign = claim.direction === 'decrease' ? -1 : 1
      const sum = `1 ${sign < 0 ? '−' : '+'} ${shown}/100`
      return isResult(1 + (sign * value) / 100, claim) ? sum : `1 / (${sum})`
    }
    case 'fraction_of_baseline':
      return isResult(value / 100, claim) ? `${shown}/100` : `100 / ${shown}`
    case 'absolute':
    case 'points':
      return `the ratio of ${shown} to the baseline’s own value`
  }
}

const isResult = (ratio: number, { improvement, improvementHigh }: Claim): boolean =>
  [improvement, improvementHigh].some((end) => end !== null && Math.abs(end - ratio) <= 1e-9 * ratio)
