import type { Count, FacetKey } from '@/lib/query/facets'
import { FACETS } from '@/lib/query/facets'
import type { Predicate } from '@/lib/query/predicate'
import type { Sort } from '@/lib/query/sort'
import type { Database } from '@/lib/store/connection'
import { densityByQuery } from './density'
import { statisticsByQuery } from './statistics'
import { orderOf, whereOf } from './where'

/**
 * What lib/store answers from its columns, asked of the database itself: slow, but each answer is one query that
 * says what is meant. Tests hold the two against each other, and the benchmark their times.
 */
export function recount(database: Database) {
  return {
    ...densityByQuery(database),
    ...statisticsByQuery(database),

    rows: (predicates: readonly Predicate[]): Promise<number> =>
      database.claim.count({ where: whereOf(predicates) }),

    ids: async (predicates: readonly Predicate[], sort: readonly Sort[]): Promise<string[]> =>
      (
        await database.claim.findMany({
          where: whereOf(predicates),
          orderBy: orderOf(sort),
          select: { id: true },
        })
      ).map(({ id }) => id),

    withoutParams: (predicates: readonly Predicate[]): Promise<number> =>
      database.claim.count({ where: { AND: [whereOf(predicates), { params: null }] } }),

    withoutTechnique: (predicates: readonly Predicate[]): Promise<number> =>
      database.claim.count({ where: { AND: [whereOf(predicates), { techniques: { none: {} } }] } }),

    countBy: async (facet: FacetKey, predicates: readonly Predicate[]): Promise<Count[]> => {
      const claim = whereOf(predicates)
      const { column } = FACETS[facet]
      if (column === 'technique') {
        const groups = await database.claimTechnique.groupBy({
          by: ['techniqueSlug'],
          where: { claim },
          _count: true,
        })
        return groups.map(({ techniqueSlug, _count }) => ({ value: techniqueSlug, count: _count }))
      }
      if (column === 'hardware') {
        const mentions = await database.claimDevice.findMany({
          where: { claim },
          select: { hardwareKey: true, claimId: true, name: true },
        })
        const keys = [...new Set(mentions.map(({ hardwareKey }) => hardwareKey))]
        return keys.map((value) => {
          const own = mentions.filter(({ hardwareKey }) => hardwareKey === value)
          const label = own.map(({ name }) => name).sort()[0] ?? value
          return { value, label, count: new Set(own.map(({ claimId }) => claimId)).size }
        })
      }
      const groups = await database.claim.groupBy({ by: [column], where: claim, _count: { _all: true } })
      return groups.flatMap((group) => {
        const value = group[column]
        return value === null ? [] : [{ value, count: group._count._all }]
      })
    },
  }
}
