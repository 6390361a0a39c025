import { countTerm, type Term } from '../terms'

/** A count as a feature, 6 being that many or more. */
export const digit = (count: number): Term => countTerm(count, 6)

/** None, one, two, a few, many. */
export const many = (count: number): Term => digit(count >= 5 ? 5 : Math.min(count, 3))
