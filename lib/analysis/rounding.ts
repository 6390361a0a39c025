import type { Qualifier } from '@/lib/domain/vocabulary'

/** A whole number with zeros at its end may be rounded, but hardly by more than this share of it. */
const ROUND_NUMBER_SHARE = 0.05
/** "About" allows this share. */
const ABOUT_SHARE = 0.1

/** The place of the last digit that a number is written with, and of its first: 2.46 has 0.01 and 1. */
function places(value: number): { last: number; first: number } {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential().split('e')
  const digits = mantissa.replace('.', '').length
  return { last: 10 ** (Number(exponent) - digits + 1), first: 10 ** Number(exponent) }
}

/**
 * How far a stated number may be from the one that it rounds: half of its last digit; for a whole
 * number that ends in zeros ("300") not more than 5 % of it.
 */
export function slackOf(value: number): number {
  const half = places(value).last / 2
  return Number.isInteger(value) && value % 10 === 0
    ? Math.min(half, Math.abs(value) * ROUND_NUMBER_SHARE)
    : half
}

/** A number that is known to lie between two others. */
export type Interval = { readonly low: number; readonly high: number }

/** Whole numbers below this are counted or read off, and meant to the last digit, zero or not. */
const COUNTED = 1000

/**
 * A number that others are computed from, with its rounding. "90" beside "83" is no rounder than that;
 * only what is stated as the outcome ("about 40 %") and large numbers round their zeros away.
 */
export function rounded(value: number): Interval {
  const slack = Number.isInteger(value) && Math.abs(value) < COUNTED ? 0.5 : slackOf(value)
  return { low: value - slack, high: value + slack }
}

export type Agreement = 'reproduced' | 'possible' | 'contradicted'

/**
 * Whether a computed number is the stated one, within the rounding of both and as far as the
 * qualifier binds it: "over 50 %" is reproduced by 50 to 60 % (a step of its first digit, at most half of it), possible
 * above, contradicted below.
 */
export function agreement(stated: number, qualifier: Qualifier, computed: Interval): Agreement {
  const slack =
    qualifier === 'approx' ? Math.max(slackOf(stated), Math.abs(stated) * ABOUT_SHARE) : slackOf(stated)
  const step = Math.min(places(stated).first, Math.abs(stated) / 2)
  const isBelow = computed.high < stated - slack
  const isAbove = computed.low > stated + slack
  if (qualifier === 'at_least') {
    if (isBelow) return 'contradicted'
    return computed.low <= stated + Math.max(step, slack) ? 'reproduced' : 'possible'
  }
  if (qualifier === 'up_to') {
    if (isAbove) return 'contradicted'
    return computed.high >= stated - Math.max(step, slack) ? 'reproduced' : 'possible'
  }
  return isBelow || isAbove ? 'contradicted' : 'reproduced'
}

/** The verdict on a claim whose number was computed from others. */
export const VERDICT_OF = {
  reproduced: 'verified',
  possible: 'consistent',
  contradicted: 'inconsistent',
} as const satisfies Record<Agreement, string>
