import type { z } from 'zod'
import type { StatedClaim } from './claim'

/** Amounts, which cannot be below zero; a score or another quantity may be. */
const isAmount = ({ metricFamily }: StatedClaim) => metricFamily !== 'quality' && metricFamily !== 'other'

/**
 * What a claim's figures cannot be, each with its field: the size of a change is not negative, since the
 * direction says which way it went; an amount is not negative; no ratio is zero; a range does not end
 * below its beginning.
 */
export function impossibleFigures(claim: StatedClaim): { field: keyof StatedClaim; message: string }[] {
  const { valueRelation, value, valueHigh, params, paramsHigh } = claim
  const found: { field: keyof StatedClaim; message: string }[] = []
  if (valueRelation === 'factor' && value <= 0)
    found.push({ field: 'value', message: `${value} is no factor; how many times must be above 0` })
  else if (value < 0 && (valueRelation !== 'absolute' || isAmount(claim)))
    found.push({
      field: 'value',
      message: `${value} is negative; ${valueRelation === 'absolute' ? 'an amount is at least 0' : 'say the size, and in direction which way it went'}`,
    })
  if (valueHigh !== null && valueHigh < value)
    found.push({ field: 'valueHigh', message: `${valueHigh} is below the range’s beginning, ${value}` })
  if (paramsHigh !== null && (params === null || paramsHigh < params))
    found.push({ field: 'paramsHigh', message: `${paramsHigh} is not above params, ${params}` })
  return found
}

/** The same as a check of a schema. */
export function refuseImpossible(claim: StatedClaim, context: z.core.$RefinementCtx<unknown>): void {
  for (const { field, message } of impossibleFigures(claim))
    context.addIssue({ code: 'custom', path: [field], message, input: claim[field] })
}
