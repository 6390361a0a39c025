import { PinnedComparison } from '@/lib/domain/comparison'
import type { Database } from './connection'
import { Prisma } from './generated/client'
import { writing } from './storage-error'

/** https://www.prisma.io/docs/orm/reference/error-reference#p2002 */
const UNIQUE_VIOLATION = 'P2002'

/** Pinned comparisons: written once, never changed. */
export function comparisonStore(connect: () => Promise<Database>) {
  return {
    bySlug: async (slug: string): Promise<PinnedComparison | null> => {
      const row = await (await connect()).comparison.findUnique({ where: { slug } })
      return row === null ? null : PinnedComparison.parse({ ...row, createdAt: row.createdAt.toISOString() })
    },

    /** Stores a comparison unless its slug is there already; tells whether it was new. */
    add: async (comparison: PinnedComparison): Promise<boolean> => {
      const database = await connect()
      const create = () =>
        database.comparison.create({ data: { ...comparison, createdAt: new Date(comparison.createdAt) } })
      const written = await writing(create).catch((error: unknown) => {
        // Another request may have pinned the same content just now; its row is as good as ours.
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION)
          return null
        throw error
      })
      return written !== null
    },
  }
}
