import { PinnedComparison } from '@/lib/domain/comparison'
import type { Database } from './connection'
import type { WriterConnection } from './writer'

/** Pinned comparisons: written once, never changed. */
export function comparisonStore(connect: () => Promise<Database>, writer: WriterConnection) {
  return {
    bySlug: async (slug: string): Promise<PinnedComparison | null> => {
      const row = await (await connect()).comparison.findUnique({ where: { slug } })
      return row === null ? null : PinnedComparison.parse({ ...row, createdAt: row.createdAt.toISOString() })
    },

    /** Stores a comparison unless its slug is there already; tells whether it was new. */
    add: ({ slug, title, view, revision, claims, createdAt }: PinnedComparison): Promise<boolean> =>
      writer.transact((transaction) => {
        // Another request may have pinned the same content just now; its row is as good as ours.
        const { changes } = transaction
          .prepare(
            'INSERT INTO "Comparison" ("slug", "title", "view", "revision", "claims", "createdAt") VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT ("slug") DO NOTHING',
          )
          .run(slug, title, view, revision, JSON.stringify(claims), createdAt.replace('Z', '+00:00'))
        return changes > 0
      }),
  }
}
