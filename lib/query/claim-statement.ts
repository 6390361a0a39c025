import type { Claim } from '@/lib/domain/claim'
import type { Qualifier } from '@/lib/domain/vocabulary'
import { formatCount, formatFactor, formatValue } from './format'

/** What of a claim its statement is made of. */
export type StatementInput = Pick<
  Claim,
  | 'subject'
  | 'metric'
  | 'valueRelation'
  | 'value'
  | 'valueHigh'
  | 'unit'
  | 'direction'
  | 'improves'
  | 'qualifier'
  | 'resultKind'
  | 'baseline'
  | 'modelName'
  | 'task'
  | 'hardware'
>

const FIRMNESS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  up_to: 'up to ',
  at_least: 'at least ',
  approx: 'about ',
  range: '',
  average: 'on average ',
}

/** The claim's figure as it is to be read, qualifier first: "up to 3.6×", "at least 50%". */
export function figureOf(claim: Pick<Claim, 'value' | 'valueHigh' | 'unit' | 'qualifier'>): string {
  return firmly(claim.qualifier, formatValue(claim.value, claim.valueHigh, claim.unit))
}

/** The improvement as it is read, "3×–5×", or null. */
export function improvementOf({
  improvement,
  improvementHigh,
}: Pick<Claim, 'improvement' | 'improvementHigh'>): string | null {
  if (improvement === null) return null
  return improvementHigh === null
    ? formatFactor(improvement)
    : `${formatFactor(improvement)}–${formatFactor(improvementHigh)}`
}

/** A figure no firmer than what it comes from: "up to 3.6×". */
export const firmly = (qualifier: Qualifier, figure: string): string => `${FIRMNESS[qualifier]}${figure}`

/** The devices as one phrase: "512 × NVIDIA V100, CPU". */
export function hardwareOf(hardware: readonly { name: string; count: number | null }[]): string {
  return hardware.map(({ name, count }) => (count === null ? name : `${count} × ${name}`)).join(', ')
}

const CHANGE: Readonly<Record<Claim['direction'], string>> = { increase: 'more', decrease: 'less', none: '' }

function core(claim: StatementInput): string {
  const figure = figureOf(claim)
  switch (claim.valueRelation) {
    case 'absolute':
      return `${claim.metric} ${figure}`
    case 'factor':
      return `${claim.metric} ${claim.direction === 'decrease' ? 'reduced' : 'raised'} ${figure}`
    case 'percent_change':
      return `${figure} ${CHANGE[claim.direction]} ${claim.metric}`
    case 'points':
      return `${claim.metric} ${claim.direction === 'decrease' ? 'down' : 'up'} by ${figure}${claim.unit === '%' ? ' points' : ''}`
    case 'fraction_of_baseline':
      return `${figure} of the baseline’s ${claim.metric}`
  }
}

/** A claim in one plain line, from its fields alone: who, what, how much, against what, on what. */
export function stateClaim(claim: StatementInput): string {
  const where = [
    claim.modelName === null ? null : `for ${claim.modelName}`,
    claim.task === null ? null : `on ${claim.task}`,
    claim.hardware.length === 0 ? null : `with ${hardwareOf(claim.hardware)}`,
    claim.baseline === null ? null : `against ${claim.baseline}`,
  ].filter((part) => part !== null)
  const projected = claim.resultKind === 'projected' ? ' (projected)' : ''
  return `${claim.subject}: ${[core(claim), ...where].join(' ')}${projected}`
}

/** A model's size as people write it: "7B", "0.6B–175B", or null. */
export function scaleOf({ params, paramsHigh }: Pick<Claim, 'params' | 'paramsHigh'>): string | null {
  if (params === null) return null
  return paramsHigh === null ? formatCount(params) : `${formatCount(params)}–${formatCount(paramsHigh)}`
}
