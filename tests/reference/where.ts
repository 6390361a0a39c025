import type { AmongColumn, Predicate } from '@/lib/query/predicate'
import { SORT_COLUMNS, type Sort } from '@/lib/query/sort'
import type { Prisma } from '@/lib/store/generated/client'

type Where = Prisma.ClaimWhereInput

/** The claims that a filter asks for: the accepted ones that every predicate holds of. */
export function whereOf(predicates: readonly Predicate[]): Where {
  return { reviewStatus: 'accepted', AND: predicates.map(conditionOf) }
}

function conditionOf(predicate: Predicate): Where {
  switch (predicate.kind) {
    case 'among':
      return amongCondition(predicate.column, [...predicate.values])
    case 'at_least': {
      const bound = { gte: predicate.value }
      return predicate.highColumn === null
        ? { [predicate.column]: bound }
        : { OR: [{ [predicate.column]: bound }, { [predicate.highColumn]: bound }] }
    }
    case 'at_most':
      return { [predicate.column]: { lte: predicate.value } }
    case 'known':
      return { [predicate.column]: predicate.known ? { not: null } : null }
    case 'words':
      return { AND: predicate.words.map((word) => ({ searchText: { contains: word } })) }
  }
}

function amongCondition(column: AmongColumn, values: string[]): Where {
  switch (column) {
    case 'technique':
      return { techniques: { some: { techniqueSlug: { in: values } } } }
    case 'hardware':
      return { devices: { some: { hardwareKey: { in: values } } } }
    default:
      return { [column]: { in: values } }
  }
}

/** Sorted as asked, empty values last, and by id where all else is equal, so that the order is total. */
export function orderOf(sort: readonly Sort[]): Prisma.ClaimOrderByWithRelationInput[] {
  const columns = sort.map(({ key, descending }) => {
    const { column, nullable } = SORT_COLUMNS[key]
    const direction = descending ? 'desc' : 'asc'
    return { [column]: nullable ? { sort: direction, nulls: 'last' } : direction }
  })
  return [...columns, { id: 'asc' }]
}
