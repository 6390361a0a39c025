import { NOTHING, Term } from '../terms'

const DIGITS = ['0', '1', '2', '3', '4', '5', '6'].map((digit) => new Term(digit))

/** A count as a feature, 6 being that many or more. */
export const digit = (count: number): Term => DIGITS[Math.min(count, 6)] ?? NOTHING

/** None, one, two, a few, many. */
export const many = (count: number): Term => digit(count >= 5 ? 5 : Math.min(count, 3))
