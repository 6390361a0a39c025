import type { Predicate } from '@/lib/query/predicate'
import type { Columns } from './columns'
import type { Mirror } from './mirror'
import { selector } from './select'
import type { Selection } from './selection'

/** Answers a question from the columns and the rows of a filter, both of one state of the database. */
export type Answer = <T>(
  predicates: readonly Predicate[],
  answer: (columns: Columns, rows: Selection) => T,
) => Promise<T>

/** Asks a mirror; rows that were found are kept for the questions that follow. */
export function answers(mirror: Mirror): Answer {
  const select = selector()
  return async (predicates, answer) => {
    const reader = await mirror.reader()
    const columns = await mirror.current()
    return answer(columns, select(columns, reader, predicates))
  }
}
